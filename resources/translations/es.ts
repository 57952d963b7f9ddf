<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source> for %Ln object(s)</source>
        <translation>
            <numerusform> para %Ln objeto</numerusform>
            <numerusform> para %Ln objetos</numerusform>
        </translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message numerus="yes">
        <source>%Ln</source>
        <translation>
            <numerusform>%Ln</numerusform>
            <numerusform>%Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s), {room} together.</source>
        <translation>
            <numerusform>%Ln copia de seguridad, {room} en total.</numerusform>
            <numerusform>%Ln copias de seguridad, {room} en total.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s)</source>
        <translation>
            <numerusform>%Ln candidato</numerusform>
            <numerusform>%Ln candidatos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be added: {name}. {reason}</source>
        <translation>
            <numerusform>No se ha podido añadir %Ln: {name}. {reason}</numerusform>
            <numerusform>No se han podido añadir %Ln: {name}. {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>no se ha podido leer %Ln</numerusform>
            <numerusform>no se han podido leer %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <translation>
            <numerusform>%Ln decisión</numerusform>
            <numerusform>%Ln decisiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read. The others are done.</source>
        <translation>
            <numerusform>No se ha podido leer %Ln archivo. Los demás están hechos.</numerusform>
            <numerusform>No se han podido leer %Ln archivos. Los demás están hechos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln encontrado</numerusform>
            <numerusform>%Ln encontrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in it already</source>
        <translation>
            <numerusform>%Ln ya estaba</numerusform>
            <numerusform>%Ln ya estaban</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the catalogue already</source>
        <translation>
            <numerusform>%Ln ya estaba en el catálogo</numerusform>
            <numerusform>%Ln ya estaban en el catálogo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln miembro</numerusform>
            <numerusform>%Ln miembros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s): {names}</source>
        <translation>
            <numerusform>%Ln miembro: {names}</numerusform>
            <numerusform>%Ln miembros: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing here</source>
        <translation>
            <numerusform>falta %Ln aquí</numerusform>
            <numerusform>faltan %Ln aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more term(s) below</source>
        <translation>
            <numerusform>%Ln término más debajo</numerusform>
            <numerusform>%Ln términos más debajo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln objeto</numerusform>
            <numerusform>%Ln objetos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) fewer</source>
        <translation>
            <numerusform>%Ln objeto menos</numerusform>
            <numerusform>%Ln objetos menos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) more</source>
        <translation>
            <numerusform>%Ln objeto más</numerusform>
            <numerusform>%Ln objetos más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them</source>
        <translation>
            <numerusform>%Ln de ellos</numerusform>
            <numerusform>%Ln de ellos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) seen (R)</source>
        <translation>
            <numerusform>%Ln parte vista (R)</numerusform>
            <numerusform>%Ln partes vistas (R)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) seen; drag a rectangle around one</source>
        <translation>
            <numerusform>%Ln parte vista; arrastre un rectángulo alrededor de una</numerusform>
            <numerusform>%Ln partes vistas; arrastre un rectángulo alrededor de una</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) added</source>
        <translation>
            <numerusform>%Ln imagen añadida</numerusform>
            <numerusform>%Ln imágenes añadidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) added to {index}</source>
        <translation>
            <numerusform>%Ln imagen añadida a {index}</numerusform>
            <numerusform>%Ln imágenes añadidas a {index}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) annotated</source>
        <translation>
            <numerusform>%Ln imagen anotada</numerusform>
            <numerusform>%Ln imágenes anotadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) can be found as similar now.</source>
        <translation>
            <numerusform>%Ln imagen ya se puede encontrar como parecida.</numerusform>
            <numerusform>%Ln imágenes ya se pueden encontrar como parecidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) fewer</source>
        <translation>
            <numerusform>%Ln imagen menos</numerusform>
            <numerusform>%Ln imágenes menos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) go to another object.</source>
        <translation>
            <numerusform>%Ln imagen pasa a otro objeto.</numerusform>
            <numerusform>%Ln imágenes pasan a otro objeto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) marked</source>
        <translation>
            <numerusform>%Ln imagen marcada</numerusform>
            <numerusform>%Ln imágenes marcadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) more</source>
        <translation>
            <numerusform>%Ln imagen más</numerusform>
            <numerusform>%Ln imágenes más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to {file}</source>
        <translation>
            <numerusform>%Ln fila escrita en {file}</numerusform>
            <numerusform>%Ln filas escritas en {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar object(s), nearest first</source>
        <translation>
            <numerusform>%Ln objeto parecido, primero el más cercano</numerusform>
            <numerusform>%Ln objetos parecidos, primero los más cercanos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps were not saved. {reason}</source>
        <translation>
            <numerusform>No se ha guardado %Ln paso. {reason}</numerusform>
            <numerusform>No se han guardado %Ln pasos. {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln etiqueta</numerusform>
            <numerusform>%Ln etiquetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) are implied by more precise ones.</source>
        <translation>
            <numerusform>Otra más precisa ya implica %Ln etiqueta.</numerusform>
            <numerusform>Otras más precisas ya implican %Ln etiquetas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) copied from {number}.</source>
        <translation>
            <numerusform>%Ln etiqueta copiada de {number}.</numerusform>
            <numerusform>%Ln etiquetas copiadas de {number}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) copied. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>%Ln etiqueta copiada. Ctrl+Z la deshace.</numerusform>
            <numerusform>%Ln etiquetas copiadas. Ctrl+Z las deshace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) fewer</source>
        <translation>
            <numerusform>%Ln etiqueta menos</numerusform>
            <numerusform>%Ln etiquetas menos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) more</source>
        <translation>
            <numerusform>%Ln etiqueta más</numerusform>
            <numerusform>%Ln etiquetas más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln term(s)</source>
        <translation>
            <numerusform>%Ln término</numerusform>
            <numerusform>%Ln términos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be saved</source>
        <translation>
            <numerusform>%Ln por guardar</numerusform>
            <numerusform>%Ln por guardar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undecided</source>
        <translation>
            <numerusform>%Ln sin decidir</numerusform>
            <numerusform>%Ln sin decidir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s)</source>
        <translation>
            <numerusform>%Ln vista</numerusform>
            <numerusform>%Ln vistas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en espera</numerusform>
            <numerusform>%Ln en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would come</source>
        <translation>
            <numerusform>llegaría %Ln</numerusform>
            <numerusform>llegarían %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would go</source>
        <translation>
            <numerusform>se iría %Ln</numerusform>
            <numerusform>se irían %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Accept and install</source>
        <translation>&amp;Aceptar e instalar</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Hecho</translation>
    </message>
    <message>
        <source>&amp;Facet</source>
        <translation>&amp;Faceta</translation>
    </message>
    <message>
        <source>&amp;Go back to this one…</source>
        <translation>&amp;Volver a esta…</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Instalar</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Look it up</source>
        <translation>&amp;Buscarlo</translation>
    </message>
    <message>
        <source>&amp;Make a backup now</source>
        <translation>&amp;Hacer una copia ahora</translation>
    </message>
    <message>
        <source>&amp;Name of the pack, or address of its ZIP file</source>
        <translation>&amp;Nombre del paquete, o dirección de su archivo ZIP</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Patrón</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Imágenes</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>&amp;Informar de un problema…</translation>
    </message>
    <message>
        <source>&amp;Rescue what can be read</source>
        <translation>&amp;Rescatar lo que se puede leer</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>&amp;Regla</translation>
    </message>
    <message>
        <source>&amp;Save a copy as…</source>
        <translation>&amp;Guardar una copia como…</translation>
    </message>
    <message>
        <source>&amp;Save the index as</source>
        <translation>&amp;Guardar el índice como</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>&amp;Test run</source>
        <translation>&amp;Prueba</translation>
    </message>
    <message>
        <source>&amp;Under</source>
        <translation>&amp;Bajo</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Usar</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Comprobar</translation>
    </message>
    <message>
        <source>1  Add photographs</source>
        <translation>1  Añada fotografías</translation>
    </message>
    <message>
        <source>1  Matching points</source>
        <translation>1  Puntos que coinciden</translation>
    </message>
    <message>
        <source>1957.12_front.jpg and 1957.12_back.jpg become 1957.12.</source>
        <translation>1957.12_front.jpg y 1957.12_back.jpg pasan a ser 1957.12.</translation>
    </message>
    <message>
        <source>2  Decide with one key</source>
        <translation>2  Decida con una tecla</translation>
    </message>
    <message>
        <source>2  Outline</source>
        <translation>2  Contorno</translation>
    </message>
    <message>
        <source>3  Export your tags</source>
        <translation>3  Exporte las etiquetas</translation>
    </message>
    <message>
        <source>3  Swipe</source>
        <translation>3  Cortina</translation>
    </message>
    <message>
        <source>&lt; {number} %</source>
        <translation>&lt; {number} %</translation>
    </message>
    <message>
        <source>&gt; {number} %</source>
        <translation>&gt; {number} %</translation>
    </message>
    <message>
        <source>A &amp;folder: each picture is an exhibit with the name of its file</source>
        <translation>Una &amp;carpeta: cada imagen es una pieza con el nombre de su archivo</translation>
    </message>
    <message>
        <source>A &amp;table (CSV) with the columns exhibit and image</source>
        <translation>Una &amp;tabla (CSV) con las columnas exhibit e image</translation>
    </message>
    <message>
        <source>A clean approval: this line or a lower one was applied, ten of its objects (or all, where there are fewer) were marked as done, and none of its tags was rejected or taken away. After {needed} of them the facet may accept by itself what new suggestions bring at or over the line.</source>
        <translation>Una aprobación limpia: se ha aplicado esta línea o una más baja, diez de sus objetos (o todos, si hay menos) se han marcado como hechos, y ninguna de sus etiquetas se ha rechazado ni quitado. Después de {needed}, la faceta puede aceptar por sí sola lo que las sugerencias nuevas traigan en la línea o por encima.</translation>
    </message>
    <message>
        <source>A drive does not answer, or another program holds a file. Everything you decided is saved; what is not finished is done the next time.</source>
        <translation>Una unidad no responde, o otro programa retiene un archivo. Todo lo que ha decidido está guardado; lo que no está terminado se hará la próxima vez.</translation>
    </message>
    <message>
        <source>A file for your collection system, whenever you like.</source>
        <translation>Un archivo para su sistema de colecciones, cuando quiera.</translation>
    </message>
    <message>
        <source>A file is being written already.</source>
        <translation>Ya se está escribiendo un archivo.</translation>
    </message>
    <message>
        <source>A folder, with the folders in it</source>
        <translation>Una carpeta, con las carpetas que contiene</translation>
    </message>
    <message>
        <source>A kept filter asks for an unknown order ({order}). Make it anew.</source>
        <translation>Un filtro guardado pide un orden desconocido ({order}). Vuelva a hacerlo.</translation>
    </message>
    <message>
        <source>A kept filter cannot be read. Make it anew.</source>
        <translation>Un filtro guardado no se puede leer. Vuelva a hacerlo.</translation>
    </message>
    <message>
        <source>A part of {name} is damaged ({what}). You can go on deciding; under Backups… it can be rescued, or taken back.</source>
        <translation>Una parte de {name} está dañada ({what}). Puede seguir decidiendo; en Copias de seguridad… se puede rescatar, o volver atrás.</translation>
    </message>
    <message>
        <source>A pattern</source>
        <translation>Un patrón</translation>
    </message>
    <message>
        <source>A report is put together</source>
        <translation>Se prepara un informe</translation>
    </message>
    <message>
        <source>A term of your own. Choose the broader term it stands under.</source>
        <translation>Un término propio. Elija el término más amplio bajo el que debe ir.</translation>
    </message>
    <message>
        <source>A term stands at the top or under other terms, not both.</source>
        <translation>Un término va arriba del todo o bajo otros términos, no ambas cosas.</translation>
    </message>
    <message>
        <source>AAT page of this term</source>
        <translation>Página del AAT de este término</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>About the chosen pack</source>
        <translation>Sobre el paquete elegido</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln term(s) over the line</source>
        <translation>
            <numerusform>Aceptar %Ln término por encima de la línea</numerusform>
            <numerusform>Aceptar %Ln términos por encima de la línea</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all over the line</source>
        <translation>Aceptar todo lo que pasa la línea</translation>
    </message>
    <message numerus="yes">
        <source>Accept all over the line (%Ln picture(s))</source>
        <translation>
            <numerusform>Aceptar todo lo que pasa la línea (%Ln imagen)</numerusform>
            <numerusform>Aceptar todo lo que pasa la línea (%Ln imágenes)</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept broader instead</source>
        <translation>Aceptar el más amplio</translation>
    </message>
    <message>
        <source>Accept by itself</source>
        <translation>Aceptar por sí sola</translation>
    </message>
    <message>
        <source>Accept by itself: {facets} ({pictures})</source>
        <translation>Aceptar por sí sola: {facets} ({pictures})</translation>
    </message>
    <message>
        <source>Accept the likeliest precise term of this branch, folded or not</source>
        <translation>Aceptar el término preciso más probable de esta rama, plegada o no</translation>
    </message>
    <message>
        <source>Accept the most precise below</source>
        <translation>Aceptar el más preciso de debajo</translation>
    </message>
    <message>
        <source>Accept the term for the marked</source>
        <translation>Aceptar el término para las marcadas</translation>
    </message>
    <message>
        <source>Accept this term and go on to the next undecided one</source>
        <translation>Aceptar este término y pasar al siguiente sin decidir</translation>
    </message>
    <message>
        <source>Accept what is over the line, as one step that can be undone</source>
        <translation>Aceptar lo que pasa la línea, como un solo paso que se puede deshacer</translation>
    </message>
    <message>
        <source>Accept what is over this line, as one step that can be undone (Return)</source>
        <translation>Aceptar lo que pasa esta línea, como un solo paso que se puede deshacer (Intro)</translation>
    </message>
    <message>
        <source>Accept what is undecided over the line in all facets, the most precise term of each branch</source>
        <translation>Aceptar lo que queda sin decidir por encima de la línea en todas las facetas, el término más preciso de cada rama</translation>
    </message>
    <message>
        <source>Accept “{term}”</source>
        <translation>Aceptar «{term}»</translation>
    </message>
    <message>
        <source>Acceptance by rank</source>
        <translation>Aceptación por posición</translation>
    </message>
    <message>
        <source>Accepted among these</source>
        <translation>Aceptados entre estos</translation>
    </message>
    <message>
        <source>Accepted and added terms</source>
        <translation>Términos aceptados y añadidos</translation>
    </message>
    <message>
        <source>Accepted here and rejected there, stays accepted: {terms}.</source>
        <translation>Aceptado aquí y rechazado allí, queda aceptado: {terms}.</translation>
    </message>
    <message>
        <source>Accepted: a suggestion was right. Added: a person found the term. Rejected: a suggestion was wrong.</source>
        <translation>Aceptado: una sugerencia era correcta. Añadido: una persona encontró el término. Rechazado: una sugerencia era errónea.</translation>
    </message>
    <message>
        <source>Accepting what is over the line…</source>
        <translation>Aceptando lo que pasa la línea…</translation>
    </message>
    <message>
        <source>Accepts by itself: stop</source>
        <translation>Acepta por sí sola: parar</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Actividades</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Añadir una carpeta</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir una carpeta…</translation>
    </message>
    <message>
        <source>Add a term</source>
        <translation>Añadir un término</translation>
    </message>
    <message>
        <source>Add a term by its name</source>
        <translation>Añadir un término por su nombre</translation>
    </message>
    <message>
        <source>Add a term: its name in any language</source>
        <translation>Añadir un término: su nombre en cualquier idioma</translation>
    </message>
    <message>
        <source>Add a term…</source>
        <translation>Añadir un término…</translation>
    </message>
    <message>
        <source>Add all photographs of a folder</source>
        <translation>Añadir todas las fotografías de una carpeta</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Añadir imágenes</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>Añadir imágenes…</translation>
    </message>
    <message>
        <source>Add this picture to the index…</source>
        <translation>Añadir esta imagen al índice…</translation>
    </message>
    <message>
        <source>Add to the index</source>
        <translation>Añadir al índice</translation>
    </message>
    <message>
        <source>Add “{term}”</source>
        <translation>Añadir «{term}»</translation>
    </message>
    <message>
        <source>Add “{term}” as a new term</source>
        <translation>Añadir «{term}» como término nuevo</translation>
    </message>
    <message>
        <source>Added from the AAT</source>
        <translation>Añadidos del AAT</translation>
    </message>
    <message>
        <source>Added to this catalogue from the AAT.</source>
        <translation>Añadido a este catálogo desde el AAT.</translation>
    </message>
    <message numerus="yes">
        <source>Adding pictures: %Ln so far</source>
        <translation>
            <numerusform>Añadiendo imágenes: %Ln hasta ahora</numerusform>
            <numerusform>Añadiendo imágenes: %Ln hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding {picture} to {index}</source>
        <translation>Añadiendo {picture} a {index}</translation>
    </message>
    <message>
        <source>After {minutes}, {objects}; {keys} keys an object</source>
        <translation>Después de {minutes}, {objects}; {keys} teclas por objeto</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>All facets</source>
        <translation>Todas las facetas</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>All keys as usual</source>
        <translation>Todas las teclas como de costumbre</translation>
    </message>
    <message>
        <source>All of the chosen file</source>
        <translation>Todo el archivo elegido</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Todas las imágenes</translation>
    </message>
    <message>
        <source>All pictures ({count})</source>
        <translation>Todas las imágenes ({count})</translation>
    </message>
    <message>
        <source>All pictures in a folder called 1957.12 become 1957.12.</source>
        <translation>Todas las imágenes de una carpeta llamada 1957.12 pasan a ser 1957.12.</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Desde el principio</translation>
    </message>
    <message>
        <source>All: accepted, added, rejected, suggested</source>
        <translation>Todos: aceptados, añadidos, rechazados, sugeridos</translation>
    </message>
    <message>
        <source>Also called {names}.</source>
        <translation>También llamado {names}.</translation>
    </message>
    <message>
        <source>An index is being built already. Wait for it, or cancel.</source>
        <translation>Ya se está construyendo un índice. Espere a que acabe, o cancele.</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Annotate folder</source>
        <translation>Anotar carpeta</translation>
    </message>
    <message>
        <source>Annotate folder…</source>
        <translation>Anotar carpeta…</translation>
    </message>
    <message numerus="yes">
        <source>Annotating {done} of %Ln picture(s)</source>
        <translation>
            <numerusform>Anotando {done} de %Ln imagen</numerusform>
            <numerusform>Anotando {done} de %Ln imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another program is writing into the catalogue; %Ln step(s) of yours will be saved after it…</source>
        <translation>
            <numerusform>Otro programa escribe en el catálogo; %Ln paso suyo se guardará cuando acabe…</numerusform>
            <numerusform>Otro programa escribe en el catálogo; %Ln pasos suyos se guardarán cuando acabe…</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program is writing into the catalogue; what was begun here goes on after it…</source>
        <translation>Otro programa escribe en el catálogo; lo que se empezó aquí continuará después…</translation>
    </message>
    <message>
        <source>Another term</source>
        <translation>Otro término</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Apply line {line} to {facet}</source>
        <translation>Aplicar la línea {line} a {facet}</translation>
    </message>
    <message>
        <source>Apply the line of {facet}</source>
        <translation>Aplicar la línea de {facet}</translation>
    </message>
    <message>
        <source>Apply this line</source>
        <translation>Aplicar esta línea</translation>
    </message>
    <message>
        <source>Arrow keys go from part to part; the numbers are in the table below.</source>
        <translation>Las flechas van de una parte a otra; los números están en la tabla de abajo.</translation>
    </message>
    <message>
        <source>As many, but other decisions</source>
        <translation>Las mismas, pero otras decisiones</translation>
    </message>
    <message>
        <source>As taken in</source>
        <translation>Tal como entraron</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>As the system ({language})</source>
        <translation>Como el sistema ({language})</translation>
    </message>
    <message>
        <source>As the terms are shown</source>
        <translation>Como se muestran los términos</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Como de costumbre</translation>
    </message>
    <message>
        <source>Asking for {name}</source>
        <translation>Pidiendo {name}</translation>
    </message>
    <message>
        <source>Associated Concepts</source>
        <translation>Conceptos asociados</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>En cualquier momento</translation>
    </message>
    <message>
        <source>At the exhibits</source>
        <translation>En las piezas</translation>
    </message>
    <message>
        <source>At the similar objects</source>
        <translation>En los objetos parecidos</translation>
    </message>
    <message>
        <source>At the top of {facet}</source>
        <translation>Arriba del todo de {facet}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>Volver a la mesa</translation>
    </message>
    <message>
        <source>Back to the pictures</source>
        <translation>Volver a las imágenes</translation>
    </message>
    <message>
        <source>Back to the pictures (Esc)</source>
        <translation>Volver a las imágenes (Esc)</translation>
    </message>
    <message>
        <source>Back to the whole picture</source>
        <translation>Volver a la imagen entera</translation>
    </message>
    <message>
        <source>Back to “{label}”</source>
        <translation>Volver a «{label}»</translation>
    </message>
    <message>
        <source>Back without a change</source>
        <translation>Atrás sin cambios</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Backups kept</source>
        <translation>Copias guardadas</translation>
    </message>
    <message>
        <source>Backups kept: {which}</source>
        <translation>Copias guardadas: {which}</translation>
    </message>
    <message>
        <source>Backups of {name}</source>
        <translation>Copias de seguridad de {name}</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Copias de seguridad…</translation>
    </message>
    <message>
        <source>Before a step over many</source>
        <translation>Antes de un paso sobre muchas</translation>
    </message>
    <message>
        <source>Before accepting many</source>
        <translation>Antes de aceptar muchas</translation>
    </message>
    <message>
        <source>Before adding many</source>
        <translation>Antes de añadir muchas</translation>
    </message>
    <message>
        <source>Before annotating a folder</source>
        <translation>Antes de anotar una carpeta</translation>
    </message>
    <message>
        <source>Before going back</source>
        <translation>Antes de volver atrás</translation>
    </message>
    <message>
        <source>Before grouping pictures</source>
        <translation>Antes de agrupar imágenes</translation>
    </message>
    <message>
        <source>Before joining objects</source>
        <translation>Antes de unir objetos</translation>
    </message>
    <message>
        <source>Before steps over many pictures, and once a day when something was done.</source>
        <translation>Antes de pasos sobre muchas imágenes, y una vez al día cuando se ha hecho algo.</translation>
    </message>
    <message>
        <source>Before taking something out</source>
        <translation>Antes de quitar algo</translation>
    </message>
    <message>
        <source>Before the change to version {version}</source>
        <translation>Antes del cambio a la versión {version}</translation>
    </message>
    <message>
        <source>Begin a new one…</source>
        <translation>Empezar uno nuevo…</translation>
    </message>
    <message>
        <source>Begin another catalogue</source>
        <translation>Empezar otro catálogo</translation>
    </message>
    <message>
        <source>Best-term model</source>
        <translation>Modelo del mejor término</translation>
    </message>
    <message>
        <source>Best-term model, balanced</source>
        <translation>Modelo del mejor término, equilibrado</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Entre dos días</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Bringing back {name}</source>
        <translation>Recuperando {name}</translation>
    </message>
    <message>
        <source>Broader “{broad}” for “{narrow}”</source>
        <translation>El más amplio «{broad}» por «{narrow}»</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Construir</translation>
    </message>
    <message>
        <source>Build an index</source>
        <translation>Construir un índice</translation>
    </message>
    <message>
        <source>Build index…</source>
        <translation>Construir índice…</translation>
    </message>
    <message>
        <source>Building {index}</source>
        <translation>Construyendo {index}</translation>
    </message>
    <message>
        <source>Build…</source>
        <translation>Construir…</translation>
    </message>
    <message>
        <source>By facet</source>
        <translation>Por faceta</translation>
    </message>
    <message>
        <source>By file date, oldest first</source>
        <translation>Por fecha del archivo, primero los antiguos</translation>
    </message>
    <message>
        <source>By file name</source>
        <translation>Por nombre del archivo</translation>
    </message>
    <message>
        <source>By likeness alone it was number {place}.</source>
        <translation>Solo por parecido era el número {place}.</translation>
    </message>
    <message>
        <source>By object number</source>
        <translation>Por número de objeto</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Por persona</translation>
    </message>
    <message>
        <source>By predicted object type</source>
        <translation>Por tipo de objeto previsto</translation>
    </message>
    <message>
        <source>By score, best first</source>
        <translation>Por puntuación, primero los mejores</translation>
    </message>
    <message>
        <source>By term</source>
        <translation>Por término</translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation>Archivos CSV</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>Call it otherwise</source>
        <translation>Llamarlo de otro modo</translation>
    </message>
    <message>
        <source>Call it otherwise…</source>
        <translation>Llamarlo de otro modo…</translation>
    </message>
    <message>
        <source>Call “{own}” “{label}”</source>
        <translation>Llamar «{own}» «{label}»</translation>
    </message>
    <message>
        <source>Called otherwise</source>
        <translation>Llamados de otro modo</translation>
    </message>
    <message>
        <source>Called so in this catalogue; the vocabulary says “{label}”.</source>
        <translation>Se llama así en este catálogo; el vocabulario dice «{label}».</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Candidates, best first</source>
        <translation>Candidatos, primero los mejores</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Catalán</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>Changed by {people} in another window.</source>
        <translation>Cambiado por {people} en otra ventana.</translation>
    </message>
    <message>
        <source>Changed by {people} in another window: {step}.</source>
        <translation>Cambiado por {people} en otra ventana: {step}.</translation>
    </message>
    <message>
        <source>Changed in another window: {step}.</source>
        <translation>Cambiado en otra ventana: {step}.</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Comprobar &amp;otra vez</translation>
    </message>
    <message>
        <source>Check every file against its SHA-256</source>
        <translation>Comprobar cada archivo con su SHA-256</translation>
    </message>
    <message>
        <source>Check of the installation</source>
        <translation>Comprobación de la instalación</translation>
    </message>
    <message>
        <source>Check the installation…</source>
        <translation>Comprobar la instalación…</translation>
    </message>
    <message>
        <source>Checking was stopped.</source>
        <translation>Se ha parado la comprobación.</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>Comprobando {name}</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elija una carpeta</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>Elija primero una carpeta.</translation>
    </message>
    <message>
        <source>Choose a similar object first (S).</source>
        <translation>Elija primero un objeto parecido (S).</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Elija una tabla</translation>
    </message>
    <message>
        <source>Choose an action above</source>
        <translation>Elija una acción arriba</translation>
    </message>
    <message>
        <source>Choose photographs to add</source>
        <translation>Elija las fotografías que quiere añadir</translation>
    </message>
    <message>
        <source>Choose the folder or the table first.</source>
        <translation>Elija primero la carpeta o la tabla.</translation>
    </message>
    <message>
        <source>Choose where the ZIP file is written</source>
        <translation>Elegir dónde se escribe el archivo ZIP</translation>
    </message>
    <message>
        <source>Choose which pictures are shown, and their order</source>
        <translation>Elija qué imágenes se muestran y en qué orden</translation>
    </message>
    <message>
        <source>Choose: {field}</source>
        <translation>Elegir: {field}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Clics</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Close index</source>
        <translation>Cerrar el índice</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Cerrar ahora</translation>
    </message>
    <message>
        <source>Close the filters</source>
        <translation>Cerrar los filtros</translation>
    </message>
    <message>
        <source>Close the filters (F7)</source>
        <translation>Cerrar los filtros (F7)</translation>
    </message>
    <message>
        <source>Close the similar objects</source>
        <translation>Cerrar los objetos parecidos</translation>
    </message>
    <message>
        <source>Close the window; everything is saved</source>
        <translation>Cerrar la ventana; todo queda guardado</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Cerrar esta línea</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Cerrar esta ventana</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Cerrar sin guardar</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>Cerrando…</translation>
    </message>
    <message>
        <source>Compared with now</source>
        <translation>Comparado con ahora</translation>
    </message>
    <message>
        <source>Compared with now: {difference}.</source>
        <translation>Comparado con ahora: {difference}.</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Ordenador</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Hoja de contactos</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Copies of the catalogue from earlier: make one, go back to one</source>
        <translation>Copias del catálogo de antes: hacer una, volver a una</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln tag(s)</source>
        <translation>
            <numerusform>Copiar %Ln etiqueta</numerusform>
            <numerusform>Copiar %Ln etiquetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln tag(s) from {exhibit}</source>
        <translation>
            <numerusform>Copiar %Ln etiqueta de {exhibit}</numerusform>
            <numerusform>Copiar %Ln etiquetas de {exhibit}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln tag(s) of {number}</source>
        <translation>
            <numerusform>Copiar %Ln etiqueta de {number}</numerusform>
            <numerusform>Copiar %Ln etiquetas de {number}</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>Copiar como &amp;CSV</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Copiar como &amp;texto</translation>
    </message>
    <message>
        <source>Copy tags</source>
        <translation>Copiar etiquetas</translation>
    </message>
    <message>
        <source>Copy tags of the similar object</source>
        <translation>Copiar las etiquetas del objeto parecido</translation>
    </message>
    <message>
        <source>Copy tags…</source>
        <translation>Copiar etiquetas…</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copiar la lista</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copiar los números</translation>
    </message>
    <message>
        <source>Copy what can be read of the damaged catalogue into a new one</source>
        <translation>Copiar lo que se puede leer del catálogo dañado en uno nuevo</translation>
    </message>
    <message>
        <source>Corrections: decisions changed</source>
        <translation>Correcciones: decisiones cambiadas</translation>
    </message>
    <message>
        <source>Corrections: steps undone</source>
        <translation>Correcciones: pasos deshechos</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>No se han podido leer</translation>
    </message>
    <message>
        <source>Counting began when this catalogue was opened. A key counts once when it goes down, at the desk or on the contact sheet, also while searching; keys in dialogs, menus and on the page of the statistics do not, nor Shift and the like alone. Tags and decisions are what stands now; what was taken back is under corrections. Pauses of more than two minutes are left out of the time.</source>
        <translation>El recuento empezó al abrir este catálogo. Una tecla cuenta una vez cuando se pulsa, en la mesa o en la hoja de contactos, también al buscar; las teclas en los diálogos, los menús y la página de estadísticas no cuentan, ni Mayúsculas y similares solas. Las etiquetas y las decisiones son las que valen ahora; lo deshecho está en las correcciones. Las pausas de más de dos minutos no entran en el tiempo.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>Decided without a suggestion</source>
        <translation>Decidido sin sugerencia</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <source>Decisions a day</source>
        <translation>Decisiones por día</translation>
    </message>
    <message>
        <source>Decisions a minute</source>
        <translation>Decisiones por minuto</translation>
    </message>
    <message>
        <source>Decisions a month</source>
        <translation>Decisiones por mes</translation>
    </message>
    <message>
        <source>Decisions a week</source>
        <translation>Decisiones por semana</translation>
    </message>
    <message>
        <source>Decisions of {day}</source>
        <translation>Decisiones del {day}</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Rehacer lo que se deshizo</translation>
    </message>
    <message>
        <source>Do you accept the licence of {name}?</source>
        <translation>¿Acepta la licencia de {name}?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Rehecho</translation>
    </message>
    <message>
        <source>Done, and next undecided</source>
        <translation>Hecho, y el siguiente sin decidir</translation>
    </message>
    <message>
        <source>Downloading {name}</source>
        <translation>Descargando {name}</translation>
    </message>
    <message>
        <source>Drag a rectangle around one object</source>
        <translation>Arrastre un rectángulo alrededor de un objeto</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Dibujo (*.svg)</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Quitar</translation>
    </message>
    <message numerus="yes">
        <source>Drop %Ln implied tag(s)</source>
        <translation>
            <numerusform>Quitar %Ln etiqueta implícita</numerusform>
            <numerusform>Quitar %Ln etiquetas implícitas</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop implied tags</source>
        <translation>Quitar las etiquetas implícitas</translation>
    </message>
    <message>
        <source>Drop photographs here</source>
        <translation>Suelte fotografías aquí</translation>
    </message>
    <message>
        <source>Drop them anywhere in the window. Each is read in a moment.</source>
        <translation>Suéltelas en cualquier lugar de la ventana. Cada una se lee en un momento.</translation>
    </message>
    <message>
        <source>Drop to add these photographs</source>
        <translation>Suelte para añadir estas fotografías</translation>
    </message>
    <message>
        <source>Drop “{term}”</source>
        <translation>Quitar «{term}»</translation>
    </message>
    <message>
        <source>EUFCC-340K (one row for each picture)</source>
        <translation>EUFCC-340K (una fila por imagen)</translation>
    </message>
    <message>
        <source>Each export asks; this is what it proposes.</source>
        <translation>Cada exportación pregunta; esto es lo que propone.</translation>
    </message>
    <message>
        <source>Each is one step, so Undo brings back what is taken back here.</source>
        <translation>Cada cosa es un paso, y por eso Deshacer recupera lo que se deshace aquí.</translation>
    </message>
    <message>
        <source>Each tree opens at its ten best suggestions, with a score from 0 to 100. The digits 1 to 4 go from tree to tree; {search} adds any other term, in any language.</source>
        <translation>Cada árbol se abre por sus diez mejores sugerencias, con una puntuación de 0 a 100. Las cifras del 1 al 4 van de árbol en árbol; {search} añade cualquier otro término, en cualquier idioma.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Empty the kept thumbnails</source>
        <translation>Vaciar las miniaturas guardadas</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Enlarge this facet</source>
        <translation>Ampliar esta faceta</translation>
    </message>
    <message>
        <source>Esc: back to the whole picture</source>
        <translation>Esc: volver a la imagen entera</translation>
    </message>
    <message>
        <source>Every language counts, with or without accents.</source>
        <translation>Todos los idiomas cuentan, con acentos o sin ellos.</translation>
    </message>
    <message>
        <source>Every object has decisions. Nothing is left to review.</source>
        <translation>Todos los objetos tienen decisiones. No queda nada por revisar.</translation>
    </message>
    <message>
        <source>Every object of this list has decisions.</source>
        <translation>Todos los objetos de esta lista tienen decisiones.</translation>
    </message>
    <message>
        <source>Every picture an object of its own, unless the names are the same.</source>
        <translation>Cada imagen es un objeto propio, salvo que los nombres sean iguales.</translation>
    </message>
    <message>
        <source>Every picture gets suggestions; nothing is decided for you unless you say so below. You can go on working meanwhile, stop at any time, and go on later.</source>
        <translation>Cada imagen recibe sugerencias; no se decide nada por usted si no lo indica abajo. Mientras tanto puede seguir trabajando, parar cuando quiera y continuar más tarde.</translation>
    </message>
    <message>
        <source>Every picture is in that object already.</source>
        <translation>Todas las imágenes están ya en ese objeto.</translation>
    </message>
    <message>
        <source>Every suggestion in {facet} is decided.</source>
        <translation>Todas las sugerencias de {facet} están decididas.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Everything that was checked is in order.</source>
        <translation>Todo lo comprobado está en orden.</translation>
    </message>
    <message>
        <source>Everything you decide is saved at once. {export} writes the tags to a file. Nothing leaves this computer, and your picture files are never changed.</source>
        <translation>Todo lo que decide se guarda al instante. {export} escribe las etiquetas en un archivo. Nada sale de este ordenador, y los archivos de las imágenes no se cambian nunca.</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Pieza</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Expected precision {share} % ({low}–{high}), from {decisions} of yours.</source>
        <translation>Precisión esperada {share} % ({low}–{high}), a partir de {decisions} suyas.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Facet</source>
        <translation>Faceta</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>Facetas</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File</source>
        <comment>on the disk</comment>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nombre del archivo</translation>
    </message>
    <message>
        <source>File name: {name}</source>
        <translation>Nombre del archivo: {name}</translation>
    </message>
    <message>
        <source>File written</source>
        <translation>Archivo escrito</translation>
    </message>
    <message>
        <source>Files of the report</source>
        <translation>Archivos del informe</translation>
    </message>
    <message>
        <source>Filmstrip</source>
        <translation>Tira de imágenes</translation>
    </message>
    <message>
        <source>Filter {what}: press to take away</source>
        <translation>Filtro {what}: pulse para quitarlo</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Filters that are on</source>
        <translation>Filtros activos</translation>
    </message>
    <message>
        <source>Find a term in any language and add it</source>
        <translation>Encontrar un término en cualquier idioma y añadirlo</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Encontrar una acción o una tecla</translation>
    </message>
    <message>
        <source>Find pictures by term, number, file name or text</source>
        <translation>Encontrar imágenes por término, número, nombre de archivo o texto</translation>
    </message>
    <message>
        <source>Find “{text}” in numbers, file names and tags</source>
        <translation>Encontrar «{text}» en números, nombres de archivo y etiquetas</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>First, last picture</source>
        <translation>Primera, última imagen</translation>
    </message>
    <message>
        <source>Fit the picture into its place</source>
        <translation>Encajar la imagen en su sitio</translation>
    </message>
    <message>
        <source>Five steps through the window</source>
        <translation>Cinco pasos por la ventana</translation>
    </message>
    <message>
        <source>Fold the candidates</source>
        <translation>Plegar los candidatos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Folder of model packs</source>
        <translation>Carpeta de los paquetes de modelos</translation>
    </message>
    <message>
        <source>Fonts and rows grow together, in every part of the window.</source>
        <translation>Las letras y las filas crecen a la vez, en toda la ventana.</translation>
    </message>
    <message>
        <source>Forget the filter “{name}”</source>
        <translation>Olvidar el filtro «{name}»</translation>
    </message>
    <message>
        <source>Found in {facet}</source>
        <translation>Encontrado en {facet}</translation>
    </message>
    <message>
        <source>Four trees of terms</source>
        <translation>Cuatro árboles de términos</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>De un &amp;archivo…</translation>
    </message>
    <message>
        <source>From a f&amp;older…</source>
        <translation>De una &amp;carpeta…</translation>
    </message>
    <message>
        <source>From hit to hit</source>
        <translation>De resultado en resultado</translation>
    </message>
    <message>
        <source>From line to line</source>
        <translation>De línea en línea</translation>
    </message>
    <message>
        <source>From now on Space accepts from this score (K)</source>
        <translation>Desde ahora, Espacio acepta a partir de esta puntuación (K)</translation>
    </message>
    <message>
        <source>From object to object</source>
        <translation>De objeto en objeto</translation>
    </message>
    <message>
        <source>From picture to picture</source>
        <translation>De imagen en imagen</translation>
    </message>
    <message>
        <source>From tag to tag</source>
        <translation>De etiqueta en etiqueta</translation>
    </message>
    <message>
        <source>From the &amp;hub (uses the network)…</source>
        <translation>Del &amp;repositorio (usa la red)…</translation>
    </message>
    <message>
        <source>From view to view</source>
        <translation>De vista en vista</translation>
    </message>
    <message>
        <source>From {line} on. {tags} accepted by themselves so far, {corrected} corrected.</source>
        <translation>Desde {line}. {tags} aceptadas solas hasta ahora, {corrected} corregidas.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Give the term a label.</source>
        <translation>Dé un nombre al término.</translation>
    </message>
    <message>
        <source>Give this facet the whole panel, or go back to four</source>
        <translation>Dar todo el panel a esta faceta, o volver a cuatro</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver atrás</translation>
    </message>
    <message>
        <source>Go back to the backup of {moment}</source>
        <translation>Volver a la copia de {moment}</translation>
    </message>
    <message>
        <source>Go back to the catalogue of {moment}?</source>
        <translation>¿Volver al catálogo de {moment}?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go to a term first.</source>
        <translation>Vaya primero a un término.</translation>
    </message>
    <message>
        <source>Go to a term first: H then shows which parts speak for it.</source>
        <translation>Vaya primero a un término: H muestra entonces qué partes hablan a su favor.</translation>
    </message>
    <message>
        <source>Go to a term to see why it is suggested.</source>
        <translation>Vaya a un término para ver por qué se sugiere.</translation>
    </message>
    <message>
        <source>Go to the line</source>
        <translation>Ir a la línea</translation>
    </message>
    <message>
        <source>Go to the next candidate</source>
        <translation>Ir al candidato siguiente</translation>
    </message>
    <message>
        <source>Go to the next object without a decision</source>
        <translation>Ir al objeto siguiente sin decisión</translation>
    </message>
    <message>
        <source>Go to the next picture</source>
        <translation>Ir a la imagen siguiente</translation>
    </message>
    <message>
        <source>Go to the next undecided suggestion</source>
        <translation>Ir a la sugerencia siguiente sin decidir</translation>
    </message>
    <message>
        <source>Go to the previous candidate</source>
        <translation>Ir al candidato anterior</translation>
    </message>
    <message>
        <source>Go to the previous picture</source>
        <translation>Ir a la imagen anterior</translation>
    </message>
    <message>
        <source>Go to the previous undecided one</source>
        <translation>Ir a la anterior sin decidir</translation>
    </message>
    <message>
        <source>Go to {facet}; again: enlarge</source>
        <translation>Ir a {facet}; otra vez: ampliar</translation>
    </message>
    <message>
        <source>Going back to {moment}…</source>
        <translation>Volviendo a {moment}…</translation>
    </message>
    <message>
        <source>Going back…</source>
        <translation>Volviendo atrás…</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Group by file name</source>
        <translation>Agrupar por nombre de archivo</translation>
    </message>
    <message>
        <source>Group by file name…</source>
        <translation>Agrupar por nombre de archivo…</translation>
    </message>
    <message>
        <source>Group {pictures} in {objects}</source>
        <translation>Agrupar {pictures} en {objects}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>Puntuación más alta</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>How far the work is, and what was decided when.</source>
        <translation>Hasta dónde ha llegado el trabajo, y qué se decidió cuándo.</translation>
    </message>
    <message>
        <source>How much of the exhibit is laid over the photograph</source>
        <translation>Cuánto de la pieza se superpone a la fotografía</translation>
    </message>
    <message>
        <source>How often a suggestion was right, by its place in the list of its facet. Only decided suggestions count.</source>
        <translation>Cuántas veces una sugerencia era correcta, según su lugar en la lista de la faceta. Solo cuentan las sugerencias decididas.</translation>
    </message>
    <message>
        <source>How the term stands</source>
        <translation>Cómo está el término</translation>
    </message>
    <message>
        <source>How {term} stands:</source>
        <translation>Cómo está {term}:</translation>
    </message>
    <message>
        <source>Identification needs {part}, which is not installed; install the program again.</source>
        <translation>Para identificar hace falta {part}, que no está instalado; vuelva a instalar el programa.</translation>
    </message>
    <message>
        <source>Identified after its terms are suggested…</source>
        <translation>Se identifica después de sugerir sus términos…</translation>
    </message>
    <message>
        <source>Identify a part of the picture; again: the next part seen</source>
        <translation>Identificar una parte de la imagen; otra vez: la siguiente parte vista</translation>
    </message>
    <message>
        <source>Identify no more</source>
        <translation>No identificar más</translation>
    </message>
    <message>
        <source>Identify the whole picture again</source>
        <translation>Volver a identificar la imagen entera</translation>
    </message>
    <message>
        <source>Identify: open or build an index of your exhibits</source>
        <translation>Identificar: abra o construya un índice de sus piezas</translation>
    </message>
    <message>
        <source>In the bar</source>
        <translation>En la barra</translation>
    </message>
    <message>
        <source>In the filmstrip</source>
        <translation>En la tira de imágenes</translation>
    </message>
    <message>
        <source>In the statistics</source>
        <translation>En las estadísticas</translation>
    </message>
    <message>
        <source>In the trees</source>
        <translation>En los árboles</translation>
    </message>
    <message>
        <source>Index of exhibits (*{suffix})</source>
        <translation>Índice de piezas (*{suffix})</translation>
    </message>
    <message>
        <source>Install a model pack</source>
        <translation>Instalar un paquete de modelos</translation>
    </message>
    <message>
        <source>Install a model pack from a folder</source>
        <translation>Instalar un paquete de modelos de una carpeta</translation>
    </message>
    <message>
        <source>Install a pack; you see its licence first</source>
        <translation>Instalar un paquete; primero verá su licencia</translation>
    </message>
    <message>
        <source>Install from the hub</source>
        <translation>Instalar desde el repositorio</translation>
    </message>
    <message>
        <source>Install {name}</source>
        <translation>Instalar {name}</translation>
    </message>
    <message>
        <source>Install, switch, test or remove model packs</source>
        <translation>Instalar, cambiar, probar o quitar paquetes de modelos</translation>
    </message>
    <message>
        <source>Installed packs</source>
        <translation>Paquetes instalados</translation>
    </message>
    <message>
        <source>Installing {name}</source>
        <translation>Instalando {name}</translation>
    </message>
    <message>
        <source>Installing {name} was stopped; nothing of it was kept.</source>
        <translation>Se ha parado la instalación de {name}; no se ha guardado nada.</translation>
    </message>
    <message>
        <source>It could not be identified ({error}). Try again, or open another index.</source>
        <translation>No se ha podido identificar ({error}). Vuelva a intentarlo, o abra otro índice.</translation>
    </message>
    <message>
        <source>It holds {held}.</source>
        <translation>Contiene {held}.</translation>
    </message>
    <message>
        <source>It is in use</source>
        <translation>Está en uso</translation>
    </message>
    <message>
        <source>It only identifies exhibits and suggests no terms</source>
        <translation>Solo identifica piezas y no sugiere términos</translation>
    </message>
    <message>
        <source>It stands beside what you decide, so that others know whom to ask.</source>
        <translation>Figura junto a lo que decide, para que los demás sepan a quién preguntar.</translation>
    </message>
    <message>
        <source>It stays until you delete it</source>
        <translation>Se queda hasta que la borre</translation>
    </message>
    <message>
        <source>Join into one object</source>
        <translation>Unir en un objeto</translation>
    </message>
    <message>
        <source>Just over</source>
        <translation>Justo por encima</translation>
    </message>
    <message>
        <source>Just under</source>
        <translation>Justo por debajo</translation>
    </message>
    <message>
        <source>Keep as the line</source>
        <translation>Guardar como línea</translation>
    </message>
    <message>
        <source>Keep as the line of {facet}</source>
        <translation>Guardar como línea de {facet}</translation>
    </message>
    <message>
        <source>Kept thumbnails</source>
        <translation>Miniaturas guardadas</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Keys a tag</source>
        <translation>Teclas por etiqueta</translation>
    </message>
    <message>
        <source>Keys an object</source>
        <translation>Teclas por objeto</translation>
    </message>
    <message>
        <source>Keys pressed</source>
        <translation>Teclas pulsadas</translation>
    </message>
    <message>
        <source>Keys: {sought}</source>
        <translation>Teclas: {sought}</translation>
    </message>
    <message>
        <source>Knows</source>
        <translation>Conoce</translation>
    </message>
    <message>
        <source>Label in this catalogue</source>
        <translation>Nombre en este catálogo</translation>
    </message>
    <message>
        <source>Label in this catalogue, in {language}. Its URI stays, and so do the tags.</source>
        <translation>Nombre en este catálogo, en {language}. Su URI queda, y también las etiquetas.</translation>
    </message>
    <message>
        <source>Label “{label}” taken back</source>
        <translation>Nombre «{label}» deshecho</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language of the terms</source>
        <translation>Idioma de los términos</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Idioma de la ventana</translation>
    </message>
    <message>
        <source>Languages, keys, theme, your name, the line</source>
        <translation>Idiomas, teclas, tema, su nombre, la línea</translation>
    </message>
    <message>
        <source>Large picture</source>
        <translation>Imagen grande</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Larger, smaller pictures</source>
        <translation>Imágenes más grandes, más pequeñas</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Learnt from</source>
        <translation>Aprendido de</translation>
    </message>
    <message>
        <source>Least certain first</source>
        <translation>Primero los menos seguros</translation>
    </message>
    <message>
        <source>Leave this term out of the suggestions of this catalogue, or suggest it again</source>
        <translation>Dejar este término fuera de las sugerencias de este catálogo, o volver a sugerirlo</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Like now</source>
        <translation>Como ahora</translation>
    </message>
    <message>
        <source>Line of {facet}</source>
        <translation>Línea de {facet}</translation>
    </message>
    <message>
        <source>Line of {facet}, 1 to 100</source>
        <translation>Línea de {facet}, de 1 a 100</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Línea {line}</translation>
    </message>
    <message>
        <source>Load it in a process of its own; shows device and speed</source>
        <translation>Cargarlo en un proceso propio; muestra el dispositivo y la velocidad</translation>
    </message>
    <message>
        <source>Loading {name}</source>
        <translation>Cargando {name}</translation>
    </message>
    <message>
        <source>Local term</source>
        <translation>Término local</translation>
    </message>
    <message>
        <source>Local term of this catalogue, {uri}</source>
        <translation>Término local de este catálogo, {uri}</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message numerus="yes">
        <source>Look at %Ln picture(s) read earlier</source>
        <translation>
            <numerusform>Mirar %Ln imagen leída antes</numerusform>
            <numerusform>Mirar %Ln imágenes leídas antes</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at every part once more</source>
        <translation>Mirar todas las partes otra vez</translation>
    </message>
    <message>
        <source>Look at pictures read earlier</source>
        <translation>Mirar las imágenes leídas antes</translation>
    </message>
    <message>
        <source>Look whether all that the program needs is there and in order</source>
        <translation>Mirar si está todo lo que el programa necesita y si está en orden</translation>
    </message>
    <message>
        <source>Looking at every part of the program…</source>
        <translation>Mirando todas las partes del programa…</translation>
    </message>
    <message>
        <source>Looking at every part…</source>
        <translation>Mirando todas las partes…</translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation>Mirando la imagen…</translation>
    </message>
    <message>
        <source>Looking at {name}</source>
        <translation>Mirando {name}</translation>
    </message>
    <message>
        <source>Looking for pictures…</source>
        <translation>Buscando imágenes…</translation>
    </message>
    <message>
        <source>Looking for similar objects…</source>
        <translation>Buscando objetos parecidos…</translation>
    </message>
    <message>
        <source>Looking for what speaks for the term</source>
        <translation>Buscando qué habla a favor del término</translation>
    </message>
    <message>
        <source>Looking for what speaks for “{term}”…</source>
        <translation>Buscando qué habla a favor de «{term}»…</translation>
    </message>
    <message>
        <source>Looking in your exhibits…</source>
        <translation>Mirando entre sus piezas…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Mirando…</translation>
    </message>
    <message>
        <source>Lowest score</source>
        <translation>Puntuación más baja</translation>
    </message>
    <message>
        <source>Made by the program before steps over many pictures and once a day, and by you. Old ones go by themselves, those made by you stay.</source>
        <translation>Las hace el programa antes de pasos sobre muchas imágenes y una vez al día, y usted. Las viejas se van solas, las que hace usted se quedan.</translation>
    </message>
    <message>
        <source>Made by you</source>
        <translation>Hecha por usted</translation>
    </message>
    <message>
        <source>Make an index of your exhibits, or add to one</source>
        <translation>Hacer un índice de sus piezas, o ampliar uno</translation>
    </message>
    <message>
        <source>Make backups by itself</source>
        <translation>Hacer copias automáticamente</translation>
    </message>
    <message>
        <source>Make the list anew with what is decided now</source>
        <translation>Rehacer la lista con lo decidido hasta ahora</translation>
    </message>
    <message>
        <source>Make the list anew with what is decided now (F5)</source>
        <translation>Rehacer la lista con lo decidido hasta ahora (F5)</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Haciendo una copia de seguridad…</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Mark a tag to be copied, or not</source>
        <translation>Marcar una etiqueta para copiarla, o no</translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation>Marcar todas</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marcar como hecho</translation>
    </message>
    <message>
        <source>Mark as not done</source>
        <translation>Marcar como no hecho</translation>
    </message>
    <message>
        <source>Mark files as Unicode for Excel</source>
        <translation>Marcar los archivos como Unicode para Excel</translation>
    </message>
    <message>
        <source>Mark the file as Unicode for Excel</source>
        <translation>Marcar el archivo como Unicode para Excel</translation>
    </message>
    <message>
        <source>Mark this object as done and go to the next undecided</source>
        <translation>Marcar este objeto como hecho e ir al siguiente sin decidir</translation>
    </message>
    <message>
        <source>Mark {number} as done</source>
        <translation>Marcar {number} como hecho</translation>
    </message>
    <message>
        <source>Mark {number} as not done</source>
        <translation>Marcar {number} como no hecho</translation>
    </message>
    <message>
        <source>Match: {exhibit}</source>
        <translation>Coincide: {exhibit}</translation>
    </message>
    <message>
        <source>Matching points, numbered, side by side</source>
        <translation>Puntos que coinciden, numerados, lado a lado</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materiales</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Minutes at work</source>
        <translation>Minutos de trabajo</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Ficha del modelo</translation>
    </message>
    <message>
        <source>Model pack</source>
        <translation>Paquete de modelos</translation>
    </message>
    <message>
        <source>Model pack {pack} {version} on {device}.</source>
        <translation>Paquete de modelos {pack} {version} en {device}.</translation>
    </message>
    <message>
        <source>Model packs</source>
        <translation>Paquetes de modelos</translation>
    </message>
    <message>
        <source>Model packs…</source>
        <translation>Paquetes de modelos…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Models and storage</source>
        <translation>Modelos y espacio</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Meses</translation>
    </message>
    <message>
        <source>Most alike: {exhibit}</source>
        <translation>La más parecida: {exhibit}</translation>
    </message>
    <message>
        <source>Most corrected</source>
        <translation>Los más corregidos</translation>
    </message>
    <message>
        <source>Move it by five</source>
        <translation>Moverla de cinco en cinco</translation>
    </message>
    <message>
        <source>Move the line</source>
        <translation>Mover la línea</translation>
    </message>
    <message>
        <source>Move the zoomed picture</source>
        <translation>Mover la imagen ampliada</translation>
    </message>
    <message>
        <source>Name of the broader term, to search the trees</source>
        <translation>Nombre del término más amplio, para buscar en los árboles</translation>
    </message>
    <message>
        <source>Name the file first.</source>
        <translation>Primero dé nombre al archivo.</translation>
    </message>
    <message>
        <source>Name the file of the index first.</source>
        <translation>Primero dé nombre al archivo del índice.</translation>
    </message>
    <message>
        <source>Name this filter</source>
        <translation>Dé nombre a este filtro</translation>
    </message>
    <message>
        <source>Name under which this filter is saved</source>
        <translation>Nombre con el que se guarda este filtro</translation>
    </message>
    <message>
        <source>Never offer this exhibit for this picture again</source>
        <translation>No ofrecer nunca más esta pieza para esta imagen</translation>
    </message>
    <message>
        <source>Never suggest this term</source>
        <translation>No sugerir nunca este término</translation>
    </message>
    <message>
        <source>Never suggest “{term}”</source>
        <translation>No sugerir nunca «{term}»</translation>
    </message>
    <message>
        <source>Never suggested</source>
        <translation>Nunca sugeridos</translation>
    </message>
    <message>
        <source>Never suggested in this catalogue.</source>
        <translation>Nunca se sugiere en este catálogo.</translation>
    </message>
    <message>
        <source>New catalogue</source>
        <translation>Catálogo nuevo</translation>
    </message>
    <message>
        <source>New catalogue…</source>
        <translation>Catálogo nuevo…</translation>
    </message>
    <message numerus="yes">
        <source>New suggestions for %Ln picture(s), from another window or the command.</source>
        <translation>
            <numerusform>Sugerencias nuevas para %Ln imagen, de otra ventana o de la orden.</numerusform>
            <numerusform>Sugerencias nuevas para %Ln imágenes, de otra ventana o de la orden.</numerusform>
        </translation>
    </message>
    <message>
        <source>New tags on {objects} accepted by themselves: {facets}.</source>
        <translation>Etiquetas nuevas aceptadas solas en {objects}: {facets}.</translation>
    </message>
    <message>
        <source>Next candidate</source>
        <translation>Candidato siguiente</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Imagen siguiente</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Sugerencia siguiente</translation>
    </message>
    <message>
        <source>Next term</source>
        <translation>Término siguiente</translation>
    </message>
    <message>
        <source>Next undecided</source>
        <translation>Siguiente sin decidir</translation>
    </message>
    <message>
        <source>No exhibit is left to offer</source>
        <translation>No queda ninguna pieza que ofrecer</translation>
    </message>
    <message>
        <source>No key for “{sought}”</source>
        <translation>Ninguna tecla para «{sought}»</translation>
    </message>
    <message>
        <source>No object that is {exhibit} has tags. These are of other candidates: check what is true of this one too. Space checks, Return copies.</source>
        <translation>Ningún objeto que sea {exhibit} tiene etiquetas. Estas son de otros candidatos: marque lo que también sea cierto de este. Espacio marca, Intro copia.</translation>
    </message>
    <message>
        <source>No other object that these models read has tags yet. Tag some objects: they will be looked for here.</source>
        <translation>Ningún otro objeto leído por estos modelos tiene etiquetas todavía. Etiquete algunos: se buscarán aquí.</translation>
    </message>
    <message>
        <source>No other term has open pictures over the line.</source>
        <translation>Ningún otro término tiene imágenes abiertas por encima de la línea.</translation>
    </message>
    <message>
        <source>No pack can be used: {reason}</source>
        <translation>No se puede usar ningún paquete: {reason}</translation>
    </message>
    <message>
        <source>No part stands out for “{term}”: whatever is covered, its score stays near {score}.</source>
        <translation>Ninguna parte destaca para «{term}»: se tape lo que se tape, la puntuación queda cerca de {score}.</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Ninguna imagen</translation>
    </message>
    <message>
        <source>No picture has all of this.</source>
        <translation>Ninguna imagen tiene todo esto.</translation>
    </message>
    <message>
        <source>No picture was suggested for this term, and nobody decided about it. N: next term.</source>
        <translation>No se ha sugerido ninguna imagen para este término, y nadie ha decidido sobre él. N: término siguiente.</translation>
    </message>
    <message>
        <source>No scope note here; the AAT page has it.</source>
        <translation>Aquí no hay nota de alcance; está en la página del AAT.</translation>
    </message>
    <message>
        <source>No scope note.</source>
        <translation>Sin nota de alcance.</translation>
    </message>
    <message>
        <source>No suggestions for this picture. Press / to add a term.</source>
        <translation>No hay sugerencias para esta imagen. Pulse / para añadir un término.</translation>
    </message>
    <message>
        <source>No tag is implied by a more precise one.</source>
        <translation>Ninguna etiqueta está implicada por otra más precisa.</translation>
    </message>
    <message>
        <source>No tags yet. Accept a suggestion, or press / to add a term.</source>
        <translation>Aún no hay etiquetas. Acepte una sugerencia, o pulse / para añadir un término.</translation>
    </message>
    <message>
        <source>No term is called so. Try a shorter word, or leave the field empty.</source>
        <translation>Ningún término se llama así. Pruebe una palabra más corta, o deje el campo vacío.</translation>
    </message>
    <message>
        <source>No term is called “{text}”. Try a shorter word.</source>
        <translation>Ningún término se llama «{text}». Pruebe una palabra más corta.</translation>
    </message>
    <message>
        <source>Nobody has said yet which exhibit these pictures show.</source>
        <translation>Nadie ha dicho todavía qué pieza muestran estas imágenes.</translation>
    </message>
    <message>
        <source>None in this tree.</source>
        <translation>Ninguno en este árbol.</translation>
    </message>
    <message>
        <source>None yet. Add one with /, call one otherwise with F2, leave one out with Shift+Del.</source>
        <translation>Todavía ninguno. Añada uno con /, llame a uno de otro modo con F2, deje uno fuera con Mayús+Supr.</translation>
    </message>
    <message>
        <source>Not among the suggestions for this picture.</source>
        <translation>No está entre las sugerencias de esta imagen.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Aún sin comprobar</translation>
    </message>
    <message>
        <source>Not enough decisions yet: you have decided about no suggestion at or over this line.</source>
        <translation>Aún no hay bastantes decisiones: no ha decidido ninguna sugerencia en esta línea o por encima.</translation>
    </message>
    <message>
        <source>Not enough decisions yet: {decisions} of yours at or over this line, {enough} are needed.</source>
        <translation>Aún no hay bastantes decisiones: {decisions} suyas en esta línea o por encima, hacen falta {enough}.</translation>
    </message>
    <message>
        <source>Not identified. {reason}</source>
        <translation>No identificada. {reason}</translation>
    </message>
    <message>
        <source>Not in the trees</source>
        <translation>No está en los árboles</translation>
    </message>
    <message>
        <source>Not in your catalogue</source>
        <translation>No está en su catálogo</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Sin mirar</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>Sin probar</translation>
    </message>
    <message>
        <source>Not proven is not wrong: compare the two pictures yourself.</source>
        <translation>Sin probar no significa erróneo: compare usted mismo las dos imágenes.</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Esta no</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Not {exhibit}</source>
        <translation>No es {exhibit}</translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>Aún nada decidido</translation>
    </message>
    <message>
        <source>Nothing decided yet in</source>
        <translation>Aún nada decidido en</translation>
    </message>
    <message>
        <source>Nothing is decided about “{term}”.</source>
        <translation>No hay nada decidido sobre «{term}».</translation>
    </message>
    <message>
        <source>Nothing is decided in this session yet.</source>
        <translation>Aún no se ha decidido nada en esta sesión.</translation>
    </message>
    <message>
        <source>Nothing is decided in what is chosen above. Choose more, or go back to the desk (Esc).</source>
        <translation>No hay nada decidido en lo elegido arriba. Elija más, o vuelva a la mesa (Esc).</translation>
    </message>
    <message>
        <source>Nothing is decided yet. Go back to the desk (Esc) and accept, reject or add terms: what you decide is counted here.</source>
        <translation>Aún no hay nada decidido. Vuelva a la mesa (Esc) y acepte, rechace o añada términos: lo que decida se cuenta aquí.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>No falta nada.</translation>
    </message>
    <message>
        <source>Nothing is suggested here. Press / to add a term.</source>
        <translation>Aquí no se sugiere nada. Pulse / para añadir un término.</translation>
    </message>
    <message>
        <source>Nothing to copy: no object of this catalogue that is {exhibit} or similar has other tags.</source>
        <translation>Nada que copiar: ningún objeto de este catálogo que sea {exhibit} o parecido tiene otras etiquetas.</translation>
    </message>
    <message>
        <source>Nothing undecided is over the line.</source>
        <translation>No queda nada sin decidir por encima de la línea.</translation>
    </message>
    <message>
        <source>Nothing undecided is suggested below “{term}”.</source>
        <translation>Debajo de «{term}» no se sugiere nada sin decidir.</translation>
    </message>
    <message>
        <source>Nothing undecided was over the line.</source>
        <translation>No había nada sin decidir por encima de la línea.</translation>
    </message>
    <message>
        <source>Nothing was accepted by itself. {reason}</source>
        <translation>No se ha aceptado nada por sí solo. {reason}</translation>
    </message>
    <message>
        <source>Nothing was accepted. {reason}</source>
        <translation>No se ha aceptado nada. {reason}</translation>
    </message>
    <message>
        <source>Nothing was decided since.</source>
        <translation>Desde entonces no se ha decidido nada.</translation>
    </message>
    <message>
        <source>Numbers as table (CSV)…</source>
        <translation>Números como tabla (CSV)…</translation>
    </message>
    <message>
        <source>Numbers of the catalogue: how many of what, and nothing of it</source>
        <translation>Cifras del catálogo: cuántos de cada cosa, y nada de lo que contiene</translation>
    </message>
    <message>
        <source>Object now</source>
        <translation>Objeto ahora</translation>
    </message>
    <message>
        <source>Object then</source>
        <translation>Objeto después</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objetos</translation>
    </message>
    <message>
        <source>Objects worked on</source>
        <translation>Objetos trabajados</translation>
    </message>
    <message>
        <source>Objects, tags and keys since the window was opened</source>
        <translation>Objetos, etiquetas y teclas desde que se abrió la ventana</translation>
    </message>
    <message>
        <source>Objects: {what}</source>
        <translation>Objetos: {what}</translation>
    </message>
    <message>
        <source>Of the day</source>
        <translation>Del día</translation>
    </message>
    <message>
        <source>Of the suggestions over the line that somebody decided, so many were accepted; the bar is the 95 % interval. Tags accepted unseen count once their object is marked as done.</source>
        <translation>De las sugerencias por encima de la línea que alguien decidió, estas se aceptaron; la barra es el intervalo del 95 %. Las etiquetas aceptadas sin verlas cuentan cuando su objeto se marca como hecho.</translation>
    </message>
    <message>
        <source>On a suggestion: take the broader term in its place. Elsewhere: fold, or go up</source>
        <translation>En una sugerencia: tomar el término más amplio en su lugar. Si no: plegar, o subir</translation>
    </message>
    <message numerus="yes">
        <source>On show: %Ln picture(s)</source>
        <translation>
            <numerusform>A la vista: %Ln imagen</numerusform>
            <numerusform>A la vista: %Ln imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>On the contact sheet</source>
        <translation>En la hoja de contactos</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>En la imagen</translation>
    </message>
    <message>
        <source>On the tags</source>
        <translation>En las etiquetas</translation>
    </message>
    <message>
        <source>One ZIP file on this computer, with the files that are marked. Nothing is sent. Names of people, folders and pictures are replaced; pictures, tags and the catalogue are never part of it. Look through the files, leave out what you want to keep to yourself, and send the ZIP file to whoever helps you.</source>
        <translation>Un archivo ZIP en este ordenador, con los archivos marcados. No se envía nada. Los nombres de personas, carpetas e imágenes se sustituyen; las imágenes, las etiquetas y el catálogo nunca forman parte de él. Revise los archivos, deje fuera lo que quiera guardar para sí y envíe el ZIP a quien le ayude.</translation>
    </message>
    <message>
        <source>One key, one decision</source>
        <translation>Una tecla, una decisión</translation>
    </message>
    <message>
        <source>One moment: a backup is made before many pictures are changed…</source>
        <translation>Un momento: se hace una copia antes de cambiar muchas imágenes…</translation>
    </message>
    <message>
        <source>One moment: a step over many pictures is being changed…</source>
        <translation>Un momento: se está cambiando un paso de muchas imágenes…</translation>
    </message>
    <message>
        <source>One moment: many pictures are being changed…</source>
        <translation>Un momento: se están cambiando muchas imágenes…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>One pixel to one</source>
        <translation>Un píxel por píxel</translation>
    </message>
    <message>
        <source>One row for each object</source>
        <translation>Una fila por objeto</translation>
    </message>
    <message>
        <source>One row for each tag</source>
        <translation>Una fila por etiqueta</translation>
    </message>
    <message>
        <source>One term, all pictures…</source>
        <translation>Un término, todas las imágenes…</translation>
    </message>
    <message>
        <source>Open a picture first.</source>
        <translation>Abra primero una imagen.</translation>
    </message>
    <message>
        <source>Open an index of exhibits</source>
        <translation>Abrir un índice de piezas</translation>
    </message>
    <message>
        <source>Open an index of your exhibits</source>
        <translation>Abrir un índice de sus piezas</translation>
    </message>
    <message>
        <source>Open another catalogue</source>
        <translation>Abrir otro catálogo</translation>
    </message>
    <message>
        <source>Open another catalogue…</source>
        <translation>Abrir otro catálogo…</translation>
    </message>
    <message>
        <source>Open catalogue</source>
        <translation>Abrir catálogo</translation>
    </message>
    <message>
        <source>Open catalogue…</source>
        <translation>Abrir catálogo…</translation>
    </message>
    <message>
        <source>Open index…</source>
        <translation>Abrir índice…</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Abrir la &amp;carpeta</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Abrir la carpeta del registro</translation>
    </message>
    <message>
        <source>Open the picture on the desk</source>
        <translation>Abrir la imagen en la mesa</translation>
    </message>
    <message>
        <source>Open the term&apos;s page of the Getty AAT in the browser</source>
        <translation>Abrir la página del término en el AAT del Getty en el navegador</translation>
    </message>
    <message>
        <source>Opening {index}…</source>
        <translation>Abriendo {index}…</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>Abriendo {name}…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Or a folder of them. They are looked at on this computer, also without a network: nothing leaves it, and the files are never changed.</source>
        <translation>O una carpeta entera. Se miran en este ordenador, también sin red: nada sale de él, y los archivos no se cambian nunca.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Order of the pictures</source>
        <translation>Orden de las imágenes</translation>
    </message>
    <message>
        <source>Out to your museum</source>
        <translation>Hacia su museo</translation>
    </message>
    <message>
        <source>Over the line</source>
        <translation>Por encima de la línea</translation>
    </message>
    <message>
        <source>Own terms</source>
        <translation>Términos propios</translation>
    </message>
    <message>
        <source>Own terms of this catalogue</source>
        <translation>Términos propios de este catálogo</translation>
    </message>
    <message>
        <source>Own terms…</source>
        <translation>Términos propios…</translation>
    </message>
    <message>
        <source>P&amp;erson</source>
        <translation>P&amp;ersona</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Packs are installed, tested and removed under File, Model packs…</source>
        <translation>Los paquetes se instalan, se prueban y se quitan en Archivo, Paquetes de modelos…</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Páginas de la configuración</translation>
    </message>
    <message>
        <source>Parts could not be read of: {what}.</source>
        <translation>No se han podido leer partes de: {what}.</translation>
    </message>
    <message>
        <source>Parts of the picture were covered with its mean colour, large ones first, and the models were asked again. Dark: covering it changes nothing. Clear: the score falls. It shows what the models used, which need not be what makes the object what it is.</source>
        <translation>Se taparon partes de la imagen con su color medio, primero las grandes, y se volvió a preguntar a los modelos. Oscuro: taparlo no cambia nada. Claro: la puntuación baja. Muestra qué usaron los modelos, que no tiene por qué ser lo que hace que el objeto sea lo que es.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Paths are written in Catalan, as these files have them.</source>
        <translation>Las rutas se escriben en catalán, como las tienen estos archivos.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Fotografía</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografías</translation>
    </message>
    <message>
        <source>Photographs are looked at on this computer. Nothing is sent anywhere, and your picture files are never changed.</source>
        <translation>Las fotografías se miran en este ordenador. No se envía nada a ningún sitio, y los archivos de las imágenes no se cambian nunca.</translation>
    </message>
    <message>
        <source>Physical Attributes</source>
        <translation>Atributos físicos</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Picture and words (CLIP)</source>
        <translation>Imagen y palabras (CLIP)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Pictures are being added or annotated. Wait for them, or cancel, before you go back.</source>
        <translation>Se están añadiendo o anotando imágenes. Espere a que acaben, o cancele, antes de volver atrás.</translation>
    </message>
    <message>
        <source>Pictures are being annotated already. Wait for them, or cancel.</source>
        <translation>Ya se están anotando imágenes. Espere a que acaben, o cancele.</translation>
    </message>
    <message>
        <source>Pictures are being annotated. Wait for them, or cancel, before you change the pack.</source>
        <translation>Se están anotando imágenes. Espere a que acaben, o cancele, antes de cambiar el paquete.</translation>
    </message>
    <message>
        <source>Pictures in the list ({count})</source>
        <translation>Imágenes de la lista ({count})</translation>
    </message>
    <message>
        <source>Pictures looked at</source>
        <translation>Imágenes miradas</translation>
    </message>
    <message>
        <source>Pictures of one object share its tags. Which part of the name tells the object?</source>
        <translation>Las imágenes de un objeto comparten sus etiquetas. ¿Qué parte del nombre indica el objeto?</translation>
    </message>
    <message>
        <source>Pictures that you said show the same exhibit become one object with its number.</source>
        <translation>Las imágenes que usted dijo que muestran la misma pieza pasan a ser un objeto con su número.</translation>
    </message>
    <message>
        <source>Pictures were added in another window or by the command.</source>
        <translation>Se han añadido imágenes en otra ventana o con la orden.</translation>
    </message>
    <message>
        <source>Pictures: {what}</source>
        <translation>Imágenes: {what}</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Plot as drawing (SVG)…</source>
        <translation>Gráfico como dibujo (SVG)…</translation>
    </message>
    <message>
        <source>Plot as picture (PNG)…</source>
        <translation>Gráfico como imagen (PNG)…</translation>
    </message>
    <message>
        <source>Plot: {title}</source>
        <translation>Gráfico: {title}</translation>
    </message>
    <message>
        <source>Precision at the line</source>
        <translation>Precisión en la línea</translation>
    </message>
    <message>
        <source>Press ? for the keys that work where you are.</source>
        <translation>Pulse ? para ver las teclas que funcionan donde está.</translation>
    </message>
    <message>
        <source>Press {digit} to come here, {digit} again to enlarge</source>
        <translation>Pulse {digit} para venir aquí, {digit} otra vez para ampliar</translation>
    </message>
    <message>
        <source>Press {key}</source>
        <translation>Pulse {key}</translation>
    </message>
    <message>
        <source>Previous candidate</source>
        <translation>Candidato anterior</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Imagen anterior</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Sugerencia anterior</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Proof: {exhibit}</source>
        <translation>Prueba: {exhibit}</translation>
    </message>
    <message>
        <source>Proof: {words}</source>
        <translation>Prueba: {words}</translation>
    </message>
    <message numerus="yes">
        <source>Proved: %Ln point(s) agree</source>
        <translation>
            <numerusform>Probado: %Ln punto coincide</numerusform>
            <numerusform>Probado: %Ln puntos coinciden</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the findings on the clipboard as text</source>
        <translation>Copiar el resultado al portapapeles como texto</translation>
    </message>
    <message>
        <source>Put the pictures of one object together by a rule over their file names</source>
        <translation>Juntar las imágenes de un objeto según una regla sobre los nombres de los archivos</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Rank {rank}: {right} of {count} accepted, {share}</source>
        <translation>Posición {rank}: {right} de {count} aceptados, {share}</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Leerla otra vez</translation>
    </message>
    <message>
        <source>Read pictures with it from now on; decisions stay</source>
        <translation>Leer las imágenes con este desde ahora; las decisiones quedan</translation>
    </message>
    <message>
        <source>Read the manual</source>
        <translation>Leer el manual</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>Actualizar la lista</translation>
    </message>
    <message>
        <source>Refresh: {what}</source>
        <translation>Actualizar: {what}</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Region ({count})</source>
        <translation>Zona ({count})</translation>
    </message>
    <message>
        <source>Region of the picture</source>
        <translation>Zona de la imagen</translation>
    </message>
    <message>
        <source>Region {number}/{count}</source>
        <translation>Zona {number}/{count}</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Reject it for the marked</source>
        <translation>Rechazarlo para las marcadas</translation>
    </message>
    <message>
        <source>Reject this term; it will not be suggested again</source>
        <translation>Rechazar este término; no se volverá a sugerir</translation>
    </message>
    <message>
        <source>Reject “{term}”</source>
        <translation>Rechazar «{term}»</translation>
    </message>
    <message>
        <source>Removing {name}</source>
        <translation>Quitando {name}</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Informe de un problema</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Informar de un problema…</translation>
    </message>
    <message>
        <source>Rescue what can be read</source>
        <translation>Rescatar lo que se puede leer</translation>
    </message>
    <message>
        <source>Rescued from a damaged one</source>
        <translation>Rescatada de uno dañado</translation>
    </message>
    <message>
        <source>Rescuing what can be read…</source>
        <translation>Rescatando lo que se puede leer…</translation>
    </message>
    <message>
        <source>Return accepts a suggested term, Del rejects it. Everything is saved at once.</source>
        <translation>Intro acepta un término sugerido, Supr lo rechaza. Todo se guarda al instante.</translation>
    </message>
    <message>
        <source>Return adds</source>
        <translation>Intro añade</translation>
    </message>
    <message>
        <source>Return: choose its place</source>
        <translation>Intro: elija su lugar</translation>
    </message>
    <message>
        <source>Return: use it. Del: forget it.</source>
        <translation>Intro: usarlo. Supr: olvidarlo.</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Al revés</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Review the pictures that may show one term, on a contact sheet</source>
        <translation>Revisar las imágenes que pueden mostrar un término, en una hoja de contactos</translation>
    </message>
    <message>
        <source>Rings are the levels of the vocabulary, the facets inside. The angle grows with the objects that have the term or a narrower one; narrower terms share it where objects have several. A term with several broader ones is drawn under its first path.</source>
        <translation>Los anillos son los niveles del vocabulario, con las facetas dentro. El ángulo crece con los objetos que tienen el término o uno más específico; los términos más específicos se lo reparten cuando los objetos tienen varios. Un término con varios más amplios se dibuja bajo su primera ruta.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Save a copy of the catalogue</source>
        <translation>Guardar una copia del catálogo</translation>
    </message>
    <message>
        <source>Save a copy without it</source>
        <translation>Guardar una copia sin él</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>Save figure or numbers</source>
        <translation>Guardar el gráfico o los números</translation>
    </message>
    <message>
        <source>Save the filter “{name}”</source>
        <translation>Guardar el filtro «{name}»</translation>
    </message>
    <message>
        <source>Save the index as</source>
        <translation>Guardar el índice como</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Save this plot or its numbers</source>
        <translation>Guardar este gráfico o sus números</translation>
    </message>
    <message>
        <source>Save this plot or its numbers (Ctrl+S)</source>
        <translation>Guardar este gráfico o sus números (Ctrl+S)</translation>
    </message>
    <message>
        <source>Saved as {file}. Nothing was sent.</source>
        <translation>Guardado como {file}. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>Saving a copy as {name}…</source>
        <translation>Guardando una copia como {name}…</translation>
    </message>
    <message>
        <source>Saving a copy…</source>
        <translation>Guardando una copia…</translation>
    </message>
    <message>
        <source>Say that this object is done, or not yet</source>
        <translation>Decir que este objeto está hecho, o todavía no</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Score {score}, rank {rank}, over the line ({line})</source>
        <translation>Puntuación {score}, posición {rank}, por encima de la línea ({line})</translation>
    </message>
    <message>
        <source>Score {score}, rank {rank}, under the line ({line})</source>
        <translation>Puntuación {score}, posición {rank}, por debajo de la línea ({line})</translation>
    </message>
    <message>
        <source>Search in the manual</source>
        <translation>Buscar en el manual</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Buscar en el catálogo</translation>
    </message>
    <message>
        <source>Search the catalogue by term, number, file name or text</source>
        <translation>Buscar en el catálogo por término, número, nombre de archivo o texto</translation>
    </message>
    <message>
        <source>Second key</source>
        <translation>Segunda tecla</translation>
    </message>
    <message>
        <source>See the picture large</source>
        <translation>Ver la imagen grande</translation>
    </message>
    <message>
        <source>See what a report would tell about this computer, and save it as a file</source>
        <translation>Ver qué diría un informe de este ordenador, y guardarlo como archivo</translation>
    </message>
    <message>
        <source>See what the line of each facet would accept, and how right that was so far</source>
        <translation>Ver qué aceptaría la línea de cada faceta, y si hasta ahora ha acertado</translation>
    </message>
    <message>
        <source>See which points agree, the outline, and one over the other</source>
        <translation>Ver qué puntos coinciden, el contorno, y una sobre otra</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Settings, without names and folders</source>
        <translation>Preferencias, sin nombres ni carpetas</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configuración…</translation>
    </message>
    <message>
        <source>Several-terms model</source>
        <translation>Modelo de varios términos</translation>
    </message>
    <message>
        <source>Several-terms model, simple</source>
        <translation>Modelo de varios términos, simple</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>Mostrar todas las imágenes</translation>
    </message>
    <message>
        <source>Show all pictures (Ctrl+Shift+F)</source>
        <translation>Mostrar todas las imágenes (Ctrl+Mayús+F)</translation>
    </message>
    <message>
        <source>Show each pixel of the photograph, or the whole again</source>
        <translation>Mostrar cada píxel de la fotografía, o entera otra vez</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostrar la carpeta</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Show names in all languages, scope note and AAT number of this term</source>
        <translation>Mostrar los nombres en todos los idiomas, la nota de alcance y el número AAT de este término</translation>
    </message>
    <message>
        <source>Show only the suggestions of this branch; again: fold it</source>
        <translation>Mostrar solo las sugerencias de esta rama; otra vez: plegarla</translation>
    </message>
    <message>
        <source>Show or hide the facets: the picture takes the room</source>
        <translation>Mostrar u ocultar las facetas: la imagen ocupa su lugar</translation>
    </message>
    <message>
        <source>Show or hide the filmstrip</source>
        <translation>Mostrar u ocultar la tira de imágenes</translation>
    </message>
    <message>
        <source>Show proof</source>
        <translation>Mostrar la prueba</translation>
    </message>
    <message>
        <source>Show the files in the file manager</source>
        <translation>Mostrar los archivos en el gestor de archivos</translation>
    </message>
    <message>
        <source>Show the keys of the moment</source>
        <translation>Mostrar las teclas del momento</translation>
    </message>
    <message>
        <source>Show the nearest objects with tags, to copy from</source>
        <translation>Mostrar los objetos más cercanos con etiquetas, para copiarlas</translation>
    </message>
    <message>
        <source>Show the picture alone (H or Esc)</source>
        <translation>Mostrar solo la imagen (H o Esc)</translation>
    </message>
    <message>
        <source>Show the picture larger</source>
        <translation>Mostrar la imagen más grande</translation>
    </message>
    <message>
        <source>Show the picture smaller</source>
        <translation>Mostrar la imagen más pequeña</translation>
    </message>
    <message>
        <source>Show the tag in its tree</source>
        <translation>Mostrar la etiqueta en su árbol</translation>
    </message>
    <message>
        <source>Show the verdict alone, or the candidates too</source>
        <translation>Mostrar solo el veredicto, o también los candidatos</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>Show this term by another label in this catalogue</source>
        <translation>Mostrar este término con otro nombre en este catálogo</translation>
    </message>
    <message>
        <source>Show what each model says about this term</source>
        <translation>Mostrar qué dice cada modelo de este término</translation>
    </message>
    <message>
        <source>Show which parts of the picture speak for this term</source>
        <translation>Mostrar qué partes de la imagen hablan a favor de este término</translation>
    </message>
    <message>
        <source>Similar objects</source>
        <translation>Objetos parecidos</translation>
    </message>
    <message>
        <source>Similar objects, nearest first</source>
        <translation>Objetos parecidos, primero los más cercanos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Somebody went back to a backup of this catalogue: it is shown as it is now.</source>
        <translation>Alguien ha vuelto a una copia de seguridad de este catálogo: se muestra como está ahora.</translation>
    </message>
    <message>
        <source>Something else is being done with packs. Wait for it, or cancel it.</source>
        <translation>Se está haciendo otra cosa con los paquetes. Espere, o cancélela.</translation>
    </message>
    <message>
        <source>Something is not in order.</source>
        <translation>Algo no está en orden.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program; what you decided is saved.</source>
        <translation>Algo ha fallado dentro del programa; lo que decidió está guardado.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program; what you decided is saved. The details are in {file}.</source>
        <translation>Algo ha fallado dentro del programa; lo que decidió está guardado. Los detalles están en {file}.</translation>
    </message>
    <message>
        <source>Space checks and unchecks, Return copies.</source>
        <translation>Espacio marca y desmarca, Intro copia.</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Split off as an object</source>
        <translation>Separar como objeto</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Empezado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>Estado: {state}</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>Estadísticas…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop looking (Esc)</source>
        <translation>Dejar de mirar (Esc)</translation>
    </message>
    <message>
        <source>Stop looking; the list stays as it is</source>
        <translation>Dejar de mirar; la lista queda como está</translation>
    </message>
    <message numerus="yes">
        <source>Stopped at {done} of %Ln picture(s). What is done is saved.</source>
        <translation>
            <numerusform>Parado en {done} de %Ln imagen. Lo hecho está guardado.</numerusform>
            <numerusform>Parado en {done} de %Ln imágenes. Lo hecho está guardado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Stopped. {sentence} Build it again to go on.</source>
        <translation>Parado. {sentence} Vuelva a construirlo para continuar.</translation>
    </message>
    <message>
        <source>Stopped. {what}.</source>
        <translation>Parado. {what}.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Styles and Periods</source>
        <translation>Estilos y períodos</translation>
    </message>
    <message>
        <source>Suggest terms for many pictures at once</source>
        <translation>Sugerir términos para muchas imágenes a la vez</translation>
    </message>
    <message>
        <source>Suggest “{term}” again</source>
        <translation>Volver a sugerir «{term}»</translation>
    </message>
    <message>
        <source>Suggested {title} appear here.</source>
        <translation>{title}: las sugerencias aparecen aquí.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>Suggestions nobody decided about</source>
        <translation>Sugerencias que nadie ha decidido</translation>
    </message>
    <message>
        <source>Suggestions over the line that were decided</source>
        <translation>Sugerencias por encima de la línea ya decididas</translation>
    </message>
    <message>
        <source>Suggestions rejected</source>
        <translation>Sugerencias rechazadas</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Switching was stopped. {before} is in use.</source>
        <translation>Se ha parado el cambio. Está en uso {before}.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tablas (*.csv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Tags accepted</source>
        <translation>Etiquetas aceptadas</translation>
    </message>
    <message>
        <source>Tags added</source>
        <translation>Etiquetas añadidas</translation>
    </message>
    <message>
        <source>Tags go with their pictures: {objects}.</source>
        <translation>Las etiquetas van con sus imágenes: {objects}.</translation>
    </message>
    <message>
        <source>Tags of similar objects</source>
        <translation>Etiquetas de objetos parecidos</translation>
    </message>
    <message>
        <source>Tags of the similar object</source>
        <translation>Etiquetas del objeto parecido</translation>
    </message>
    <message>
        <source>Tags of this object</source>
        <translation>Etiquetas de este objeto</translation>
    </message>
    <message>
        <source>Tags of {exhibit}</source>
        <translation>Etiquetas de {exhibit}</translation>
    </message>
    <message>
        <source>Tags to copy</source>
        <translation>Etiquetas para copiar</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>Quitar todos los filtros</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Take back (Del)</source>
        <translation>Deshacer (Supr)</translation>
    </message>
    <message>
        <source>Take back the tags that a more precise tag implies: “metal” where “bronze” is one</source>
        <translation>Deshacer las etiquetas que otra más precisa ya implica: «metal» donde hay «bronce»</translation>
    </message>
    <message>
        <source>Take back what was decided about this term</source>
        <translation>Deshacer lo que se decidió sobre este término</translation>
    </message>
    <message>
        <source>Take back “this is it”</source>
        <translation>Deshacer «es esta»</translation>
    </message>
    <message>
        <source>Take back “this is {exhibit}”</source>
        <translation>Deshacer «es {exhibit}»</translation>
    </message>
    <message>
        <source>Take back “{term}”</source>
        <translation>Deshacer «{term}»</translation>
    </message>
    <message>
        <source>Take it away; can be brought back</source>
        <translation>Quitarlo; se puede recuperar</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Quitarla de ahí</translation>
    </message>
    <message>
        <source>Take out of the catalogue</source>
        <translation>Sacar del catálogo</translation>
    </message>
    <message>
        <source>Take tags of this exhibit, or of similar objects</source>
        <translation>Tomar etiquetas de esta pieza, o de objetos parecidos</translation>
    </message>
    <message>
        <source>Take the hit</source>
        <translation>Tomar el resultado</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>Deshacer el último paso</translation>
    </message>
    <message>
        <source>Take the map away</source>
        <translation>Quitar el mapa</translation>
    </message>
    <message>
        <source>Take the tag away</source>
        <translation>Quitar la etiqueta</translation>
    </message>
    <message>
        <source>Take the tags of the chosen similar object</source>
        <translation>Tomar las etiquetas del objeto parecido elegido</translation>
    </message>
    <message>
        <source>Take this picture out of the catalogue; its file stays where it is</source>
        <translation>Sacar esta imagen del catálogo; su archivo queda donde está</translation>
    </message>
    <message>
        <source>Take {name} out of the catalogue</source>
        <translation>Sacar {name} del catálogo</translation>
    </message>
    <message>
        <source>Take “{term}” out of the trees</source>
        <translation>Sacar «{term}» de los árboles</translation>
    </message>
    <message>
        <source>Taken back in another window: {step}.</source>
        <translation>Deshecho en otra ventana: {step}.</translation>
    </message>
    <message>
        <source>Taken from: {others}.</source>
        <translation>Quitada de: {others}.</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Término</translation>
    </message>
    <message>
        <source>Term card</source>
        <translation>Ficha del término</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Términos</translation>
    </message>
    <message>
        <source>Terms found</source>
        <translation>Términos encontrados</translation>
    </message>
    <message>
        <source>Terms that occur, with the number of pictures</source>
        <translation>Términos que aparecen, con el número de imágenes</translation>
    </message>
    <message>
        <source>Terms that were over the line and rejected, or added without having been suggested.</source>
        <translation>Términos que pasaban la línea y se rechazaron, o que se añadieron sin haberse sugerido.</translation>
    </message>
    <message>
        <source>Testing {name} in a process of its own</source>
        <translation>Probando {name} en un proceso propio</translation>
    </message>
    <message>
        <source>Testing {name} in a process of its own, then loading it</source>
        <translation>Probando {name} en un proceso propio, y después se carga</translation>
    </message>
    <message>
        <source>The &amp;pictures of this catalogue ({count})</source>
        <translation>Las &amp;imágenes de este catálogo ({count})</translation>
    </message>
    <message>
        <source>The backup was made. It stays until you delete it.</source>
        <translation>Se ha hecho la copia. Se queda hasta que la borre.</translation>
    </message>
    <message>
        <source>The catalogue as it is now is kept as a backup, so you can come back to it.</source>
        <translation>El catálogo tal como está ahora se guarda como copia, así puede volver a él.</translation>
    </message>
    <message>
        <source>The catalogue could not be used ({reason}). Close the window and open it again.</source>
        <translation>No se ha podido usar el catálogo ({reason}). Cierre la ventana y vuelva a abrirla.</translation>
    </message>
    <message>
        <source>The catalogue is as it was {moment}. What it was before is among the backups.</source>
        <translation>El catálogo está como estaba {moment}. Lo que era antes está entre las copias.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Se ha detenido la comprobación.</translation>
    </message>
    <message>
        <source>The copy has all of it: {held}. The file itself stays as it is.</source>
        <translation>La copia lo tiene todo: {held}. El archivo mismo queda como está.</translation>
    </message>
    <message>
        <source>The copy was saved as {name}.</source>
        <translation>La copia se ha guardado como {name}.</translation>
    </message>
    <message>
        <source>The copy without it is made</source>
        <translation>Se ha hecho la copia sin él</translation>
    </message>
    <message>
        <source>The damaged file stays as it is.</source>
        <translation>El archivo dañado se queda como está.</translation>
    </message>
    <message>
        <source>The damaged one, kept</source>
        <translation>El dañado, guardado</translation>
    </message>
    <message>
        <source>The download was stopped. What has arrived is kept.</source>
        <translation>Se ha parado la descarga. Lo que ha llegado se conserva.</translation>
    </message>
    <message>
        <source>The exhibit</source>
        <translation>La pieza</translation>
    </message>
    <message>
        <source>The exhibit laid over the photograph</source>
        <translation>La pieza superpuesta a la fotografía</translation>
    </message>
    <message>
        <source>The file of the index</source>
        <translation>El archivo del índice</translation>
    </message>
    <message>
        <source>The filmstrip shows them all, with a mark for how far each is. {next_picture} goes to the next one, {next_undecided} to the next without a decision. They are read while you work.</source>
        <translation>La tira las muestra todas, con una marca de hasta dónde ha llegado cada una. {next_picture} va a la siguiente, {next_undecided} a la siguiente sin decisión. Se leen mientras trabaja.</translation>
    </message>
    <message>
        <source>The filter “{name}” is forgotten; undo brings it back.</source>
        <translation>El filtro «{name}» se ha olvidado; deshacer lo recupera.</translation>
    </message>
    <message>
        <source>The filter “{name}” is saved.</source>
        <translation>El filtro «{name}» está guardado.</translation>
    </message>
    <message>
        <source>The folder</source>
        <translation>La carpeta</translation>
    </message>
    <message>
        <source>The folder or the table</source>
        <translation>La carpeta o la tabla</translation>
    </message>
    <message>
        <source>The index holds what your exhibits look like. It is made on this computer; the pictures are only read. An index that is there already is added to.</source>
        <translation>El índice contiene cómo son sus piezas. Se hace en este ordenador; las imágenes solo se leen. Un índice que ya existe se amplía.</translation>
    </message>
    <message>
        <source>The index was not built. {reason}</source>
        <translation>No se ha construido el índice. {reason}</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Los últimos 30 días</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Los últimos 7 días</translation>
    </message>
    <message>
        <source>The latest step is another window&apos;s: {step}. Press again to take it back.</source>
        <translation>El último paso es de otra ventana: {step}. Pulse otra vez para deshacerlo.</translation>
    </message>
    <message>
        <source>The latest step is by {person}: {step}. Press again to take it back.</source>
        <translation>El último paso es de {person}: {step}. Pulse otra vez para deshacerlo.</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>La línea</translation>
    </message>
    <message>
        <source>The line of {facet} is {line} now.</source>
        <translation>La línea de {facet} ahora es {line}.</translation>
    </message>
    <message>
        <source>The line: {score}</source>
        <translation>La línea: {score}</translation>
    </message>
    <message>
        <source>The line…</source>
        <translation>La línea…</translation>
    </message>
    <message>
        <source>The manual is missing from {folder}. Install the program again to have it back.</source>
        <translation>Falta el manual en {folder}. Vuelva a instalar el programa para recuperarlo.</translation>
    </message>
    <message>
        <source>The marked pictures show an object of their own</source>
        <translation>Las imágenes marcadas muestran un objeto propio</translation>
    </message>
    <message>
        <source>The marked pictures show one object</source>
        <translation>Las imágenes marcadas muestran un solo objeto</translation>
    </message>
    <message>
        <source>The marked terms are in different facets. Mark terms of one facet.</source>
        <translation>Los términos marcados son de facetas distintas. Marque términos de una sola faceta.</translation>
    </message>
    <message>
        <source>The models are being loaded…</source>
        <translation>Cargando los modelos…</translation>
    </message>
    <message>
        <source>The models are not loaded yet. Their card is shown here when they are.</source>
        <translation>Los modelos aún no se han cargado. Su ficha se mostrará aquí cuando lo estén.</translation>
    </message>
    <message>
        <source>The models could not be used ({error}). Restart the program to try again.</source>
        <translation>No se han podido usar los modelos ({error}). Reinicie el programa para volver a intentarlo.</translation>
    </message>
    <message>
        <source>The models could not work on it ({error}). Try again, or restart the program.</source>
        <translation>Los modelos no han podido trabajar con ella ({error}). Vuelva a intentarlo, o reinicie el programa.</translation>
    </message>
    <message>
        <source>The models have not read this picture yet.</source>
        <translation>Los modelos aún no han leído esta imagen.</translation>
    </message>
    <message>
        <source>The models of this pack do not tell what they see: similar objects need another pack.</source>
        <translation>Los modelos de este paquete no dicen qué ven: para los objetos parecidos hace falta otro paquete.</translation>
    </message>
    <message>
        <source>The name up to the last _ or -</source>
        <translation>El nombre hasta el último _ o -</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>The newest, then the last of each day, week and month. Those made by you always stay.</source>
        <translation>Las más recientes y después la última de cada día, semana y mes. Las que ha hecho usted se conservan siempre.</translation>
    </message>
    <message>
        <source>The numbers of the plot</source>
        <translation>Los números del gráfico</translation>
    </message>
    <message>
        <source>The numbers of this session</source>
        <translation>Los números de esta sesión</translation>
    </message>
    <message>
        <source>The pack before</source>
        <translation>El paquete de antes</translation>
    </message>
    <message>
        <source>The pack {name} could not be loaded ({reason}).</source>
        <translation>No se ha podido cargar el paquete {name} ({reason}).</translation>
    </message>
    <message>
        <source>The photograph&apos;s outline on the exhibit&apos;s picture</source>
        <translation>El contorno de la fotografía sobre la imagen de la pieza</translation>
    </message>
    <message>
        <source>The picture becomes one of an exhibit, old or new</source>
        <translation>La imagen pasa a ser de una pieza, vieja o nueva</translation>
    </message>
    <message>
        <source>The picture is not there any more</source>
        <translation>La imagen ya no está</translation>
    </message>
    <message>
        <source>The picture shows this exhibit: link it</source>
        <translation>La imagen muestra esta pieza: enlazarla</translation>
    </message>
    <message>
        <source>The pictures of this catalogue ({count})</source>
        <translation>Las imágenes de este catálogo ({count})</translation>
    </message>
    <message>
        <source>The place in the trees could not be found again.</source>
        <translation>No se ha podido volver a encontrar el lugar en los árboles.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly last time. Everything that was decided is saved.</source>
        <translation>La última vez el programa terminó de forma inesperada. Todo lo decidido está guardado.</translation>
    </message>
    <message>
        <source>The program works. There is something to look at.</source>
        <translation>El programa funciona. Hay algo que mirar.</translation>
    </message>
    <message>
        <source>The proof is being drawn…</source>
        <translation>Dibujando la prueba…</translation>
    </message>
    <message>
        <source>The rest is in README.md in the pack&apos;s folder.</source>
        <translation>El resto está en el README.md de la carpeta del paquete.</translation>
    </message>
    <message>
        <source>The terms with most decisions; the table has them all.</source>
        <translation>Los términos con más decisiones; la tabla los tiene todos.</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Se ha parado la prueba.</translation>
    </message>
    <message>
        <source>The whole catalogue as it was then; the present state is kept as a backup</source>
        <translation>Todo el catálogo como era entonces; el estado actual se guarda como copia</translation>
    </message>
    <message>
        <source>The whole name</source>
        <translation>El nombre entero</translation>
    </message>
    <message>
        <source>The window speaks {language} when it is opened the next time: close it and open it again.</source>
        <translation>La ventana hablará {language} la próxima vez que se abra: ciérrela y vuelva a abrirla.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>Tema: {name}</translation>
    </message>
    <message>
        <source>There are no photographs in what was dropped.</source>
        <translation>No hay fotografías en lo que se ha soltado.</translation>
    </message>
    <message>
        <source>There are no photographs in {folder}.</source>
        <translation>No hay fotografías en {folder}.</translation>
    </message>
    <message>
        <source>There are no pictures here. Go back to the desk (Esc) and add some.</source>
        <translation>Aquí no hay imágenes. Vuelva a la mesa (Esc) y añada algunas.</translation>
    </message>
    <message>
        <source>There are none yet. The program makes one before every step over many pictures and once a day when something was done; you can make one now.</source>
        <translation>Todavía no hay ninguna. El programa hace una antes de cada paso sobre muchas imágenes y una vez al día cuando se ha hecho algo; puede hacer una ahora.</translation>
    </message>
    <message>
        <source>There is no backup of before this step, which can be undone. {reason}</source>
        <translation>No hay ninguna copia de antes de este paso, que se puede deshacer. {reason}</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>No hay ninguna carpeta {folder}.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose another one for the index.</source>
        <translation>No hay ninguna carpeta {folder}. Elija otra para el índice.</translation>
    </message>
    <message>
        <source>There is no report</source>
        <translation>No hay ningún informe</translation>
    </message>
    <message>
        <source>There is no such folder; the usual one stays in use.</source>
        <translation>No existe esa carpeta; se sigue usando la de costumbre.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs and try again.</source>
        <translation>No hay bastante memoria. Cierre otros programas y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>There is not enough memory to show it.</source>
        <translation>No hay bastante memoria para mostrarla.</translation>
    </message>
    <message>
        <source>There is nothing at {path}. Choose another folder or table.</source>
        <translation>No hay nada en {path}. Elija otra carpeta o tabla.</translation>
    </message>
    <message>
        <source>There is nothing to copy: no missing tag is marked.</source>
        <translation>No hay nada que copiar: no hay marcada ninguna etiqueta que falte.</translation>
    </message>
    <message>
        <source>There is nothing to draw here.</source>
        <translation>Aquí no hay nada que dibujar.</translation>
    </message>
    <message>
        <source>There is nothing to draw on this page yet. Decide something first.</source>
        <translation>Aún no hay nada que dibujar en esta página. Decida algo primero.</translation>
    </message>
    <message>
        <source>There is nothing to show here yet: no decision is of this kind.</source>
        <translation>Aún no hay nada que mostrar: no hay ninguna decisión de este tipo.</translation>
    </message>
    <message>
        <source>These pictures are of one object already.</source>
        <translation>Estas imágenes ya son de un solo objeto.</translation>
    </message>
    <message>
        <source>They are made again when their pictures are seen; the photographs stay as they are.</source>
        <translation>Se vuelven a hacer cuando se ven sus imágenes; las fotografías quedan como están.</translation>
    </message>
    <message>
        <source>This catalogue could not be opened</source>
        <translation>No se ha podido abrir este catálogo</translation>
    </message>
    <message>
        <source>This is everything that would be saved</source>
        <translation>Esto es todo lo que se guardaría</translation>
    </message>
    <message>
        <source>This is it</source>
        <translation>Es esta</translation>
    </message>
    <message>
        <source>This is the first picture.</source>
        <translation>Esta es la primera imagen.</translation>
    </message>
    <message>
        <source>This is the last picture.</source>
        <translation>Esta es la última imagen.</translation>
    </message>
    <message>
        <source>This is {exhibit}</source>
        <translation>Es {exhibit}</translation>
    </message>
    <message>
        <source>This is {exhibit}. C copies its tags.</source>
        <translation>Es {exhibit}. C copia sus etiquetas.</translation>
    </message>
    <message>
        <source>This line has {count} clean approvals.</source>
        <translation>Esta línea tiene {count} aprobaciones limpias.</translation>
    </message>
    <message>
        <source>This photograph was in the catalogue already; here it is.</source>
        <translation>Esta fotografía ya estaba en el catálogo; aquí está.</translation>
    </message>
    <message>
        <source>This program is free software under the Apache License 2.0. It uses Qt under the GNU LGPL 3: the libraries lie beside the program and may be replaced by your own; their source is offered by the Qt Project (download.qt.io).</source>
        <translation>Este programa es software libre bajo la licencia Apache 2.0. Usa Qt bajo la GNU LGPL 3: las bibliotecas están junto al programa y se pueden sustituir por las suyas; el proyecto Qt ofrece su código fuente (download.qt.io).</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Esta sesión</translation>
    </message>
    <message>
        <source>This session…</source>
        <translation>Esta sesión…</translation>
    </message>
    <message>
        <source>This takes a few seconds. Nothing is changed and nothing is sent.</source>
        <translation>Esto tarda unos segundos. No se cambia ni se envía nada.</translation>
    </message>
    <message>
        <source>This term has no page in the AAT.</source>
        <translation>Este término no tiene página en el AAT.</translation>
    </message>
    <message>
        <source>This uses the network: the name is sent to the hub, and files come from there. Pictures and catalogues stay on this computer. You see the licence before anything is installed.</source>
        <translation>Esto usa la red: el nombre se envía al repositorio, y los archivos vienen de allí. Las imágenes y los catálogos quedan en este ordenador. Verá la licencia antes de que se instale nada.</translation>
    </message>
    <message>
        <source>This was not saved. {reason}</source>
        <translation>Esto no se ha guardado. {reason}</translation>
    </message>
    <message>
        <source>Ti&amp;me</source>
        <translation>Tie&amp;mpo</translation>
    </message>
    <message>
        <source>To another facet</source>
        <translation>A otra faceta</translation>
    </message>
    <message>
        <source>To begin</source>
        <translation>Para empezar</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Hoy {time}</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visita guiada</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a intentarlo</translation>
    </message>
    <message>
        <source>Type the name of a term above, or press N for the next term with open pictures.</source>
        <translation>Escriba el nombre de un término arriba, o pulse N para el término siguiente con imágenes abiertas.</translation>
    </message>
    <message>
        <source>Type to search · Esc closes</source>
        <translation>Escriba para buscar · Esc cierra</translation>
    </message>
    <message>
        <source>Type to search · ↓ more · Esc closes</source>
        <translation>Escriba para buscar · ↓ más · Esc cierra</translation>
    </message>
    <message>
        <source>URI</source>
        <translation>URI</translation>
    </message>
    <message>
        <source>Undecide</source>
        <translation>Dejar sin decidir</translation>
    </message>
    <message>
        <source>Undecide it for the marked</source>
        <translation>Dejarlo sin decidir en las marcadas</translation>
    </message>
    <message>
        <source>Undecide “{term}”</source>
        <translation>Dejar «{term}» sin decidir</translation>
    </message>
    <message>
        <source>Undecided first</source>
        <translation>Primero los que quedan sin decidir</translation>
    </message>
    <message>
        <source>Undecided suggestions of {facet} by score</source>
        <translation>Sugerencias sin decidir de {facet} por puntuación</translation>
    </message>
    <message>
        <source>Under the line</source>
        <translation>Por debajo de la línea</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Unfold this branch; again: show all its terms</source>
        <translation>Desplegar esta rama; otra vez: mostrar todos sus términos</translation>
    </message>
    <message>
        <source>Unfold, or go narrower</source>
        <translation>Desplegar, o ir al más específico</translation>
    </message>
    <message>
        <source>Unsure: perhaps {exhibit}</source>
        <translation>Dudoso: quizá {exhibit}</translation>
    </message>
    <message>
        <source>Use this label</source>
        <translation>Usar este nombre</translation>
    </message>
    <message>
        <source>Use this pack</source>
        <translation>Usar este paquete</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>Usar {name}</translation>
    </message>
    <message>
        <source>Version {version}.</source>
        <translation>Versión {version}.</translation>
    </message>
    <message>
        <source>Version, sources and licences</source>
        <translation>Versión, fuentes y licencias</translation>
    </message>
    <message>
        <source>Versions of the program and of what it stands on</source>
        <translation>Versiones del programa y de aquello en que se basa</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Views of the statistics</source>
        <translation>Vistas de las estadísticas</translation>
    </message>
    <message>
        <source>Views of this object</source>
        <translation>Vistas de este objeto</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulario</translation>
    </message>
    <message>
        <source>Waiting for its turn. The suggestions will open here.</source>
        <translation>Espera su turno. Las sugerencias se abrirán aquí.</translation>
    </message>
    <message>
        <source>Ways to see the proof</source>
        <translation>Maneras de ver la prueba</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Semanas</translation>
    </message>
    <message>
        <source>Weights from</source>
        <translation>Pesos de</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What a crash left</source>
        <translation>Lo que ha dejado un fallo</translation>
    </message>
    <message>
        <source>What a line would have accepted so far is shown under Review, The line…</source>
        <translation>Lo que una línea habría aceptado hasta ahora se muestra en Revisar, La línea…</translation>
    </message>
    <message>
        <source>What could be read is rescued</source>
        <translation>Se ha rescatado lo que se podía leer</translation>
    </message>
    <message>
        <source>What each facet would accept from a score on. Objects marked as done are left alone.</source>
        <translation>Lo que cada faceta aceptaría a partir de una puntuación. Los objetos marcados como hechos no se tocan.</translation>
    </message>
    <message>
        <source>What has been tagged</source>
        <translation>Lo que se ha etiquetado</translation>
    </message>
    <message>
        <source>What has been tagged, and how right the suggestions were</source>
        <translation>Lo que se ha etiquetado, y si las sugerencias eran correctas</translation>
    </message>
    <message>
        <source>What is being done goes on</source>
        <translation>Lo que se está haciendo sigue</translation>
    </message>
    <message>
        <source>What is in the pack</source>
        <translation>Qué hay en el paquete</translation>
    </message>
    <message>
        <source>What is “{term}” called here?</source>
        <translation>¿Cómo se llama «{term}» aquí?</translation>
    </message>
    <message>
        <source>What the check of the installation found</source>
        <translation>Qué ha encontrado la comprobación de la instalación</translation>
    </message>
    <message>
        <source>What the proof says</source>
        <translation>Qué dice la prueba</translation>
    </message>
    <message>
        <source>What the rule would do</source>
        <translation>Qué haría la regla</translation>
    </message>
    <message>
        <source>What the search offers</source>
        <translation>Lo que ofrece la búsqueda</translation>
    </message>
    <message>
        <source>What this catalogue adds, calls otherwise and never suggests, to take back from</source>
        <translation>Lo que este catálogo añade, llama de otro modo y nunca sugiere, para deshacerlo</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Qué hay que mirar</translation>
    </message>
    <message>
        <source>What was begun is being finished. Everything you decided is saved.</source>
        <translation>Se está terminando lo que se empezó. Todo lo que ha decidido está guardado.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se ha encontrado</translation>
    </message>
    <message>
        <source>What went wrong, by the program&apos;s log</source>
        <translation>Qué ha ido mal, según el registro del programa</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Where does “{term}” stand?</source>
        <translation>¿Dónde va «{term}»?</translation>
    </message>
    <message>
        <source>Where the last file went</source>
        <translation>Donde fue el último archivo</translation>
    </message>
    <message>
        <source>Where the model looked</source>
        <translation>Dónde miró el modelo</translation>
    </message>
    <message>
        <source>Where the models looked</source>
        <translation>Dónde miraron los modelos</translation>
    </message>
    <message>
        <source>Where the program writes down what went wrong</source>
        <translation>Donde el programa apunta lo que ha fallado</translation>
    </message>
    <message>
        <source>Which date</source>
        <translation>Qué fecha</translation>
    </message>
    <message>
        <source>Which exhibit this is</source>
        <translation>Qué pieza es</translation>
    </message>
    <message>
        <source>Which pictures</source>
        <translation>Qué imágenes</translation>
    </message>
    <message>
        <source>Which term? Type its name in any language</source>
        <translation>¿Qué término? Escriba su nombre en cualquier idioma</translation>
    </message>
    <message>
        <source>While you type</source>
        <translation>Mientras escribe</translation>
    </message>
    <message>
        <source>Who decided what stands now. “(automatic)”: accepted by a facet that accepts by itself.</source>
        <translation>Quién decidió lo que vale ahora. «(automático)»: aceptado por una faceta que acepta por sí sola.</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Imagen entera</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Why this term</source>
        <translation>Por qué este término</translation>
    </message>
    <message>
        <source>Why this term?</source>
        <translation>¿Por qué este término?</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>With a filter or a search, the pictures in the list alone too</source>
        <translation>Con un filtro o una búsqueda, también solo las imágenes de la lista</translation>
    </message>
    <message>
        <source>Without a proof the two pictures cannot be laid over each other.</source>
        <translation>Sin prueba, las dos imágenes no se pueden superponer.</translation>
    </message>
    <message>
        <source>Without the mark, Excel shows é as Ã©. Other programs do not need it.</source>
        <translation>Sin la marca, Excel muestra é como Ã©. Los demás programas no la necesitan.</translation>
    </message>
    <message>
        <source>Without the outlined part ({share} % of the picture) the score of “{term}” falls from {whole} to {left}.</source>
        <translation>Sin la parte delimitada ({share} % de la imagen), la puntuación de «{term}» baja de {whole} a {left}.</translation>
    </message>
    <message>
        <source>Work on with it</source>
        <translation>Seguir trabajando con él</translation>
    </message>
    <message>
        <source>Would accept nothing: no undecided suggestion is at or over this line.</source>
        <translation>No aceptaría nada: ninguna sugerencia sin decidir está en esta línea o por encima.</translation>
    </message>
    <message>
        <source>Would accept {tags} on {pictures}.</source>
        <translation>Aceptaría {tags} en {pictures}.</translation>
    </message>
    <message>
        <source>Write tags to a CSV file</source>
        <translation>Escribir las etiquetas en un archivo CSV</translation>
    </message>
    <message>
        <source>Write this backup to a file of your choice</source>
        <translation>Escribir esta copia en un archivo de su elección</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Escribiendo {name}</translation>
    </message>
    <message>
        <source>Writing {name}: {objects}</source>
        <translation>Escribiendo {name}: {objects}</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>Ayer {time}</translation>
    </message>
    <message>
        <source>You have gone on since: decide again what is missing.</source>
        <translation>Desde entonces ha seguido: decida otra vez lo que falte.</translation>
    </message>
    <message>
        <source>You will see this once there are photographs.</source>
        <translation>Lo verá cuando haya fotografías.</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>Sus archivos</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Your photographs</source>
        <translation>Sus fotografías</translation>
    </message>
    <message>
        <source>ZIP file</source>
        <translation>Archivo ZIP</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>a little alike</source>
        <translation>algo parecido</translation>
    </message>
    <message>
        <source>a part of the picture</source>
        <translation>una parte de la imagen</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>una persona</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>accepted at this rank</source>
        <translation>aceptados en esta posición</translation>
    </message>
    <message>
        <source>accepted at this rank (dashed: few decisions)</source>
        <translation>aceptados en esta posición (discontinuo: pocas decisiones)</translation>
    </message>
    <message>
        <source>accepted@k</source>
        <translation>aceptados@k</translation>
    </message>
    <message>
        <source>accepted@k: among the first k</source>
        <translation>aceptados@k: entre los k primeros</translation>
    </message>
    <message>
        <source>accepted@{k}</source>
        <translation>aceptados@{k}</translation>
    </message>
    <message>
        <source>added</source>
        <translation>añadido</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>parecido</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>casi seguro</translation>
    </message>
    <message>
        <source>an unknown amount</source>
        <translation>una cantidad desconocida</translation>
    </message>
    <message numerus="yes">
        <source>and in %Ln more place(s)</source>
        <translation>
            <numerusform>y en %Ln lugar más</numerusform>
            <numerusform>y en %Ln lugares más</numerusform>
        </translation>
    </message>
    <message>
        <source>another window</source>
        <translation>otra ventana</translation>
    </message>
    <message>
        <source>any term</source>
        <translation>cualquier término</translation>
    </message>
    <message>
        <source>any term of {facet}</source>
        <translation>cualquier término de {facet}</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>separados</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>en cualquier momento</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>como mínimo</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>como máximo</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>empezado</translation>
    </message>
    <message>
        <source>best score below {score} of 100</source>
        <translation>mejor puntuación debajo: {score} de 100</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>incluido</translation>
    </message>
    <message>
        <source>candidate {place}: {exhibit}</source>
        <translation>candidato {place}: {exhibit}</translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation>no se puede mostrar</translation>
    </message>
    <message>
        <source>changed; usually {keys}</source>
        <translation>cambiado; normalmente {keys}</translation>
    </message>
    <message>
        <source>checking the proof…</source>
        <translation>comprobando la prueba…</translation>
    </message>
    <message>
        <source>close together</source>
        <translation>muy cerca</translation>
    </message>
    <message>
        <source>copies of pictures</source>
        <translation>copias de imágenes</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>correcciones</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>no se ha podido leer</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>contando…</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>decidido</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>decisiones</translation>
    </message>
    <message>
        <source>descriptor</source>
        <translation>descriptor</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>far apart</source>
        <translation>muy lejos</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>desde el {first}</translation>
    </message>
    <message>
        <source>hardly alike</source>
        <translation>poco parecido</translation>
    </message>
    <message>
        <source>here</source>
        <translation>aquí</translation>
    </message>
    <message>
        <source>identifications</source>
        <translation>identificaciones</translation>
    </message>
    <message>
        <source>identifies exhibits</source>
        <translation>identifica piezas</translation>
    </message>
    <message>
        <source>identifies exhibits only, suggests no terms</source>
        <translation>solo identifica piezas, no sugiere términos</translation>
    </message>
    <message>
        <source>implied</source>
        <translation>implícito</translation>
    </message>
    <message>
        <source>implied by “{term}”</source>
        <translation>implicado por «{term}»</translation>
    </message>
    <message>
        <source>implied here</source>
        <translation>implícito aquí</translation>
    </message>
    <message>
        <source>in no way</source>
        <translation>de ninguna manera</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en orden</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>instalado</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>level</source>
        <translation>nivel</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>likeness {number}</source>
        <translation>parecido {number}</translation>
    </message>
    <message>
        <source>likeness {number}, was number {place}</source>
        <translation>parecido {number}, era el número {place}</translation>
    </message>
    <message>
        <source>likenesses</source>
        <translation>parecidos</translation>
    </message>
    <message>
        <source>line</source>
        <translation>línea</translation>
    </message>
    <message>
        <source>line {line}
nothing decided over it</source>
        <translation>línea {line}
nada decidido por encima</translation>
    </message>
    <message>
        <source>line {line} · {counted}
not enough decisions yet</source>
        <translation>línea {line} · {counted}
aún no hay bastantes decisiones</translation>
    </message>
    <message>
        <source>line {line} · {counted}
{share} right, {low} to {high}</source>
        <translation>línea {line} · {counted}
{share} correctas, de {low} a {high}</translation>
    </message>
    <message>
        <source>loading the models…</source>
        <translation>cargando los modelos…</translation>
    </message>
    <message>
        <source>local</source>
        <translation>local</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>mire esto</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>marcado</translation>
    </message>
    <message>
        <source>missing here</source>
        <translation>falta aquí</translation>
    </message>
    <message>
        <source>museum/pack or https://…</source>
        <translation>museo/paquete o https://…</translation>
    </message>
    <message>
        <source>nearest: {exhibit}, {share}</source>
        <translation>la más cercana: {exhibit}, {share}</translation>
    </message>
    <message>
        <source>never suggested</source>
        <translation>nunca sugerido</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>ninguna tecla</translation>
    </message>
    <message>
        <source>no licence stated</source>
        <translation>ninguna licencia indicada</translation>
    </message>
    <message>
        <source>no models</source>
        <translation>sin modelos</translation>
    </message>
    <message>
        <source>no pictures</source>
        <translation>ninguna imagen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>none missing here</source>
        <translation>aquí no falta ninguna</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>sin comprobar</translation>
    </message>
    <message>
        <source>not enough decisions yet</source>
        <translation>aún no hay bastantes decisiones</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>no está en orden</translation>
    </message>
    <message>
        <source>not in the trees</source>
        <translation>no está en los árboles</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>aún sin mirar</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>sin probar</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>sin guardar</translation>
    </message>
    <message>
        <source>not suggested</source>
        <translation>no sugerido</translation>
    </message>
    <message>
        <source>not suggested, added</source>
        <translation>no sugerido, añadido</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>object numbers</source>
        <translation>números de objeto</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>objetos</translation>
    </message>
    <message>
        <source>objects with the term itself</source>
        <translation>objetos con el término mismo</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>over the line</source>
        <translation>por encima de la línea</translation>
    </message>
    <message>
        <source>over the line, rejected</source>
        <translation>por encima de la línea, rechazado</translation>
    </message>
    <message>
        <source>own terms and saved filters</source>
        <translation>términos propios y filtros guardados</translation>
    </message>
    <message>
        <source>part of it, or a pattern: 1934*</source>
        <translation>una parte, o un patrón: 1934*</translation>
    </message>
    <message>
        <source>part {number} of {count}</source>
        <translation>parte {number} de {count}</translation>
    </message>
    <message>
        <source>parts of it: {exhibits}</source>
        <translation>partes suyas: {exhibits}</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>posible</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>precisión</translation>
    </message>
    <message numerus="yes">
        <source>proved, %Ln point(s)</source>
        <translation>
            <numerusform>probado, %Ln punto</numerusform>
            <numerusform>probado, %Ln puntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>proved, %Ln point(s) agree</source>
        <translation>
            <numerusform>probado, %Ln punto coincide</numerusform>
            <numerusform>probado, %Ln puntos coinciden</numerusform>
        </translation>
    </message>
    <message>
        <source>rank of the suggestion in its facet; n: how many of them are decided</source>
        <translation>posición de la sugerencia en su faceta; n: cuántas están decididas</translation>
    </message>
    <message>
        <source>rank {rank}</source>
        <translation>posición {rank}</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>rejected here</source>
        <translation>rechazado aquí</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>observación</translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation>excluido</translation>
    </message>
    <message>
        <source>said by {person}, {day}</source>
        <translation>dicho por {person}, {day}</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>score {low} to {high}</source>
        <translation>puntuación de {low} a {high}</translation>
    </message>
    <message>
        <source>score {score} of 100</source>
        <translation>puntuación {score} de 100</translation>
    </message>
    <message>
        <source>share of the decided suggestions over the line that were accepted</source>
        <translation>parte de las sugerencias decididas por encima de la línea que se aceptaron</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>queda</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>sugerido</translation>
    </message>
    <message>
        <source>suggested, over the line</source>
        <translation>sugerido, por encima de la línea</translation>
    </message>
    <message>
        <source>suggested, under the line</source>
        <translation>sugerido, por debajo de la línea</translation>
    </message>
    <message>
        <source>suggestions</source>
        <translation>sugerencias</translation>
    </message>
    <message>
        <source>suggestions only</source>
        <translation>solo sugerencias</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>etiquetas</translation>
    </message>
    <message>
        <source>terms in {facets}</source>
        <translation>términos en {facets}</translation>
    </message>
    <message>
        <source>the history of steps</source>
        <translation>el historial de pasos</translation>
    </message>
    <message>
        <source>the order has changed</source>
        <translation>el orden ha cambiado</translation>
    </message>
    <message>
        <source>the program was {share} sure</source>
        <translation>el programa estaba seguro al {share}</translation>
    </message>
    <message>
        <source>this is it</source>
        <translation>es esta</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>hoy a las {time}</translation>
    </message>
    <message>
        <source>undecided, by score 0 to 100</source>
        <translation>sin decidir, por puntuación de 0 a 100</translation>
    </message>
    <message>
        <source>under the line</source>
        <translation>por debajo de la línea</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>improbable</translation>
    </message>
    <message>
        <source>until {last}</source>
        <translation>hasta el {last}</translation>
    </message>
    <message>
        <source>very alike</source>
        <translation>muy parecido</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>muy probable</translation>
    </message>
    <message>
        <source>was number {place} by likeness</source>
        <translation>era el número {place} por parecido</translation>
    </message>
    <message>
        <source>will be copied</source>
        <translation>se copiará</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>sin título</translation>
    </message>
    <message>
        <source>works offline</source>
        <translation>funciona sin conexión</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>ayer a las {time}</translation>
    </message>
    <message>
        <source>{accept_line} accepts what is over the line for this picture. {line} shows what the line would accept on all pictures, and how right it was by your own decisions.</source>
        <translation>{accept_line} acepta lo que pasa la línea en esta imagen. {line} muestra qué aceptaría la línea en todas las imágenes, y si acertaba según sus propias decisiones.</translation>
    </message>
    <message>
        <source>{accept} accept · {reject} reject · {undecide} undecide · Space large · N next term · + − size · / term</source>
        <translation>{accept} aceptar · {reject} rechazar · {undecide} deshacer · Espacio grande · N término siguiente · + − tamaño · / término</translation>
    </message>
    <message>
        <source>{accept} accepts, {reject} rejects, {broader} takes the broader term instead. The cursor goes on by itself. {undo} takes any step back. {keys} shows the keys that work where you are.</source>
        <translation>{accept} acepta, {reject} rechaza, {broader} toma el término más amplio. El cursor avanza solo. {undo} deshace cualquier paso. {keys} muestra las teclas que funcionan donde está.</translation>
    </message>
    <message>
        <source>{annotated}. Nothing is decided yet: review them next.</source>
        <translation>{annotated}. Aún no hay nada decidido: revíselas ahora.</translation>
    </message>
    <message>
        <source>{annotated}. What is over the line is accepted: review them next.</source>
        <translation>{annotated}. Lo que pasa la línea está aceptado: revíselas ahora.</translation>
    </message>
    <message>
        <source>{begin}, {share} of the suggestions over the line accepted.</source>
        <translation>{begin}, {share} de las sugerencias por encima de la línea aceptadas.</translation>
    </message>
    <message>
        <source>{begin}.</source>
        <translation>{begin}.</translation>
    </message>
    <message>
        <source>{count} of {needed} clean approvals (applied, objects marked as done, nothing corrected)</source>
        <translation>{count} de {needed} aprobaciones limpias (aplicada, objetos marcados como hechos, nada corregido)</translation>
    </message>
    <message>
        <source>{date} at {time}</source>
        <translation>{date} a las {time}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>{device} ({why})</source>
        <translation>{device} ({why})</translation>
    </message>
    <message>
        <source>{doing}, {done} of {total}</source>
        <translation>{doing}, {done} de {total}</translation>
    </message>
    <message>
        <source>{doing}: {far}</source>
        <translation>{doing}: {far}</translation>
    </message>
    <message>
        <source>{doing}…</source>
        <translation>{doing}…</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln object(s)</source>
        <translation>
            <numerusform>{done} de %Ln objeto</numerusform>
            <numerusform>{done} de %Ln objetos</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {objects} are done</source>
        <translation>{done} de {objects} están hechos</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{done} of {total}: stop</source>
        <translation>{done} de {total}: parar</translation>
    </message>
    <message>
        <source>{done} so far</source>
        <translation>{done} hasta ahora</translation>
    </message>
    <message>
        <source>{exhibit} will not be offered again for this picture.</source>
        <translation>{exhibit} no se volverá a ofrecer para esta imagen.</translation>
    </message>
    <message>
        <source>{facet} accepts by itself</source>
        <translation>{facet} acepta por sí sola</translation>
    </message>
    <message>
        <source>{facet} accepts by itself from {line} on</source>
        <translation>{facet} acepta por sí sola desde {line}</translation>
    </message>
    <message>
        <source>{facet} had accepted this by itself: {corrected} of {tags} such tags corrected so far.</source>
        <translation>{facet} lo había aceptado por sí sola: {corrected} de {tags} etiquetas así corregidas hasta ahora.</translation>
    </message>
    <message>
        <source>{facet} no longer accepts by itself</source>
        <translation>{facet} ya no acepta por sí sola</translation>
    </message>
    <message>
        <source>{facet} {count}</source>
        <translation>{facet} {count}</translation>
    </message>
    <message>
        <source>{facet} · {objects}</source>
        <translation>{facet} · {objects}</translation>
    </message>
    <message>
        <source>{facet}: nothing decided</source>
        <translation>{facet}: nada decidido</translation>
    </message>
    <message>
        <source>{files}, {size} before they are packed</source>
        <translation>{files}, {size} antes de empaquetarlos</translation>
    </message>
    <message>
        <source>{file} cannot be shown. {problem}</source>
        <translation>{file} no se puede mostrar. {problem}</translation>
    </message>
    <message>
        <source>{file} is the catalogue or one of its pictures. Choose another name.</source>
        <translation>{file} es el catálogo o una de sus imágenes. Elija otro nombre.</translation>
    </message>
    <message>
        <source>{file} stays</source>
        <translation>{file} queda</translation>
    </message>
    <message>
        <source>{file} was replaced after it was read: what is suggested is about the earlier one.</source>
        <translation>{file} se ha sustituido después de leerla: lo que se sugiere es de la anterior.</translation>
    </message>
    <message>
        <source>{file} was written</source>
        <translation>Se ha escrito {file}</translation>
    </message>
    <message>
        <source>{file}: {before} becomes {after}</source>
        <translation>{file}: {before} pasa a ser {after}</translation>
    </message>
    <message>
        <source>{file}: {reason}. Check the disk and its permissions, then try again.</source>
        <translation>{file}: {reason}. Compruebe el disco y sus permisos, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>{heading}: {value}</source>
        <translation>{heading}: {value}</translation>
    </message>
    <message>
        <source>{held} could be read.</source>
        <translation>Se han podido leer {held}.</translation>
    </message>
    <message>
        <source>{here} of {views}</source>
        <translation>{here} de {views}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message numerus="yes">
        <source>{index}: %Ln exhibit(s)</source>
        <translation>
            <numerusform>{index}: %Ln pieza</numerusform>
            <numerusform>{index}: %Ln piezas</numerusform>
        </translation>
    </message>
    <message>
        <source>{key} accepts what is undecided and over the line.</source>
        <translation>{key} acepta lo que queda sin decidir por encima de la línea.</translation>
    </message>
    <message>
        <source>{key} belongs to “{other}”.</source>
        <translation>{key} es de «{other}».</translation>
    </message>
    <message>
        <source>{key} is needed to walk through the window.</source>
        <translation>{key} hace falta para moverse por la ventana.</translation>
    </message>
    <message>
        <source>{label}, for “{own}”</source>
        <translation>{label}, por «{own}»</translation>
    </message>
    <message>
        <source>{listed:,} of {all:,} pictures</source>
        <translation>{listed:,} de {all:,} imágenes</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} y {count} más</translation>
    </message>
    <message>
        <source>{name} ({licence})</source>
        <translation>{name} ({licence})</translation>
    </message>
    <message>
        <source>{name} holds all that was decided; it is open now.</source>
        <translation>{name} contiene todo lo decidido; ahora está abierto.</translation>
    </message>
    <message>
        <source>{name} is back.</source>
        <translation>{name} ha vuelto.</translation>
    </message>
    <message>
        <source>{name} is installed.</source>
        <translation>{name} está instalado.</translation>
    </message>
    <message numerus="yes">
        <source>{name} is intact: %Ln file(s) checked.</source>
        <translation>
            <numerusform>{name} está íntegro: %Ln archivo comprobado.</numerusform>
            <numerusform>{name} está íntegro: %Ln archivos comprobados.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is loaded when the first picture is read.</source>
        <translation>{name} se carga cuando se lee la primera imagen.</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} ya existe. ¿Quiere sustituirlo?</translation>
    </message>
    <message>
        <source>{name} was removed. It is deleted when the window is closed.</source>
        <translation>{name} se ha quitado. Se borra al cerrar la ventana.</translation>
    </message>
    <message>
        <source>{name} works: {device}, {seconds} s a picture, loaded in {loading} s, {memory} of memory.</source>
        <translation>{name} funciona: {device}, {seconds} s por imagen, cargado en {loading} s, {memory} de memoria.</translation>
    </message>
    <message>
        <source>{name} {version}</source>
        <translation>{name} {version}</translation>
    </message>
    <message>
        <source>{name} {version} reads from now on, on {device}. What you decided stays.</source>
        <translation>{name} {version} lee desde ahora, en {device}. Lo que decidió queda.</translation>
    </message>
    <message>
        <source>{name} {version} reads your pictures, on {device}.</source>
        <translation>{name} {version} lee sus imágenes, en {device}.</translation>
    </message>
    <message>
        <source>{name}: {number} {what}</source>
        <translation>{name}: {number} {what}</translation>
    </message>
    <message>
        <source>{name}: {objects} have new tags.</source>
        <translation>{name}: {objects} tienen etiquetas nuevas.</translation>
    </message>
    <message>
        <source>{name}: {step}</source>
        <translation>{name}: {step}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation>{number} GB</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} MB</translation>
    </message>
    <message>
        <source>{number} is the number, * anything, ? one character, # one digit.</source>
        <translation>{number} es el número, * cualquier cosa, ? un carácter, # una cifra.</translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation>{number} kB</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <source>{number} {what}</source>
        <translation>{number} {what}</translation>
    </message>
    <message>
        <source>{number}, picture {here} of {views}</source>
        <translation>{number}, imagen {here} de {views}</translation>
    </message>
    <message>
        <source>{number}, {degree}, {likeness} of 100, {tags}, {missing}</source>
        <translation>{number}, {degree}, {likeness} de 100, {tags}, {missing}</translation>
    </message>
    <message>
        <source>{number}: {missing} of {tags} missing</source>
        <translation>{number}: faltan {missing} de {tags}</translation>
    </message>
    <message>
        <source>{objects}, {tags}</source>
        <translation>{objects}, {tags}</translation>
    </message>
    <message>
        <source>{order}, turned round</source>
        <translation>{order}, al revés</translation>
    </message>
    <message>
        <source>{over} of {members} models over the line, {how}</source>
        <translation>{over} de {members} modelos por encima de la línea, {how}</translation>
    </message>
    <message>
        <source>{over} of {members} models over the line, {how} ({least} to {most})</source>
        <translation>{over} de {members} modelos por encima de la línea, {how} (de {least} a {most})</translation>
    </message>
    <message>
        <source>{over} over the line, {tagged} accepted, {rejected} rejected</source>
        <translation>{over} por encima de la línea, {tagged} aceptadas, {rejected} rechazadas</translation>
    </message>
    <message>
        <source>{path} is no folder. Choose a folder, or say that it is a table.</source>
        <translation>{path} no es una carpeta. Elija una carpeta, o indique que es una tabla.</translation>
    </message>
    <message>
        <source>{path} is no table. Choose a CSV file, or say that it is a folder.</source>
        <translation>{path} no es una tabla. Elija un archivo CSV, o indique que es una carpeta.</translation>
    </message>
    <message>
        <source>{path}: {objects}</source>
        <translation>{path}: {objects}</translation>
    </message>
    <message>
        <source>{picture} shows the exhibit with the number:</source>
        <translation>{picture} muestra la pieza con el número:</translation>
    </message>
    <message>
        <source>{place:,} of {listed:,}</source>
        <translation>{place:,} de {listed:,}</translation>
    </message>
    <message>
        <source>{place:,} of {listed:,} ({all:,} in all)</source>
        <translation>{place:,} de {listed:,} ({all:,} en total)</translation>
    </message>
    <message>
        <source>{reason} Closed again, the window goes without a copy.</source>
        <translation>{reason} Si la cierra otra vez, la ventana se cierra sin copia.</translation>
    </message>
    <message>
        <source>{reason} {before} is still in use.</source>
        <translation>{reason} Sigue en uso {before}.</translation>
    </message>
    <message>
        <source>{reason}. Check the disk and its permissions, then try again.</source>
        <translation>{reason}. Compruebe el disco y sus permisos, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>{right} of {count}</source>
        <translation>{right} de {count}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{share} % exhibit</source>
        <translation>{share} % pieza</translation>
    </message>
    <message>
        <source>{share}, {words}</source>
        <translation>{share}, {words}</translation>
    </message>
    <message numerus="yes">
        <source>{sources}; and %Ln more</source>
        <translation>
            <numerusform>{sources}; y %Ln más</numerusform>
            <numerusform>{sources}; y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>{standing} by {person}, {date}</source>
        <translation>{standing} por {person}, {date}</translation>
    </message>
    <message>
        <source>{standing}, {date}</source>
        <translation>{standing}, {date}</translation>
    </message>
    <message>
        <source>{state}; built in</source>
        <translation>{state}; incluido</translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation>{step} de {steps}</translation>
    </message>
    <message>
        <source>{step}.</source>
        <translation>{step}.</translation>
    </message>
    <message>
        <source>{sure}; likeness {number} of 1</source>
        <translation>{sure}; parecido {number} de 1</translation>
    </message>
    <message>
        <source>{tagged} tagged, {likely} suggested over the line</source>
        <translation>{tagged} etiquetadas, {likely} sugeridas por encima de la línea</translation>
    </message>
    <message>
        <source>{tags} accepted by themselves: {facets}.</source>
        <translation>{tags} aceptadas solas: {facets}.</translation>
    </message>
    <message>
        <source>{term} itself</source>
        <translation>{term} mismo</translation>
    </message>
    <message>
        <source>{under} under the line, {over} over it</source>
        <translation>{under} por debajo de la línea, {over} por encima</translation>
    </message>
    <message>
        <source>{what} ({tags})</source>
        <translation>{what} ({tags})</translation>
    </message>
    <message>
        <source>{what}: take away (Del)</source>
        <translation>{what}: quitar (Supr)</translation>
    </message>
    <message>
        <source>{whole} → {left} without</source>
        <translation>{whole} → {left} sin</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} píxeles</translation>
    </message>
    <message>
        <source>{words} · {rate} a second</source>
        <translation>{words} · {rate} por segundo</translation>
    </message>
    <message>
        <source>{words} · {time} left</source>
        <translation>{words} · quedan {time}</translation>
    </message>
    <message>
        <source>{word} by {person}, {day}</source>
        <translation>{word} por {person}, {day}</translation>
    </message>
    <message>
        <source>{word}, implied</source>
        <translation>{word}, implícito</translation>
    </message>
    <message>
        <source>{word}: {step}</source>
        <translation>{word}: {step}</translation>
    </message>
    <message>
        <source>“{narrow}” implies “{broad}”.</source>
        <translation>«{narrow}» implica «{broad}».</translation>
    </message>
    <message>
        <source>“{other}” has lost {key}.</source>
        <translation>«{other}» ha perdido {key}.</translation>
    </message>
    <message>
        <source>“{own}” has its own label again.</source>
        <translation>«{own}» vuelve a tener su nombre.</translation>
    </message>
    <message>
        <source>“{own}” is called “{label}” in this catalogue.</source>
        <translation>«{own}» se llama «{label}» en este catálogo.</translation>
    </message>
    <message>
        <source>“{step}” was taken back elsewhere. Press again to do it again.</source>
        <translation>“{step}” se ha deshecho en otro lugar. Pulse otra vez para rehacerlo.</translation>
    </message>
    <message>
        <source>“{term}” has no broader term.</source>
        <translation>«{term}» no tiene ningún término más amplio.</translation>
    </message>
    <message>
        <source>“{term}” has terms below it. Take those back first.</source>
        <translation>«{term}» tiene términos debajo. Deshágalos primero.</translation>
    </message>
    <message>
        <source>“{term}” is a tag already.</source>
        <translation>«{term}» ya es una etiqueta.</translation>
    </message>
    <message>
        <source>“{term}” is in {facet} now, and a tag.</source>
        <translation>«{term}» está ahora en {facet}, y es una etiqueta.</translation>
    </message>
    <message>
        <source>“{term}” is not suggested any more in this catalogue.</source>
        <translation>«{term}» ya no se sugiere en este catálogo.</translation>
    </message>
    <message>
        <source>“{term}” is suggested again.</source>
        <translation>«{term}» se vuelve a sugerir.</translation>
    </message>
    <message>
        <source>“{text}” as a local term…</source>
        <translation>«{text}» como término local…</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Return adds it there · Ctrl+Space marks several · Esc cancels</source>
        <translation>↑ ↓ elegir · Intro lo añade ahí · Ctrl+Espacio marca varios · Esc cancela</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>%1 (%2) is not a finished model pack: it holds no %3. A pack can be made from a published model with: glam-assistant packs make hf-hub:%4 --out DIR</source>
        <translation>%1 (%2) no es un paquete de modelos acabado: no contiene ningún %3. Se puede hacer un paquete a partir de un modelo publicado con: glam-assistant packs make hf-hub:%4 --out DIR</translation>
    </message>
    <message>
        <source>%1 (%2/%3) names no revision that can be used (%4). It was not taken.</source>
        <translation>%1 (%2/%3) no indica ninguna revisión que se pueda usar (%4). No se ha tomado.</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 Only %2 of the picture could be read.</source>
        <translation>%1 Solo se ha podido leer el %2 de la imagen.</translation>
    </message>
    <message>
        <source>%1 The file as it was is kept as %2.</source>
        <translation>%1 El archivo tal como era se conserva como %2.</translation>
    </message>
    <message>
        <source>%1 are free for %2.</source>
        <translation>Hay %1 libres para %2.</translation>
    </message>
    <message>
        <source>%1 backup</source>
        <translation>%1 copia</translation>
    </message>
    <message>
        <source>%1 backups</source>
        <translation>%1 copias</translation>
    </message>
    <message>
        <source>%1 can be read%2.</source>
        <translation>%1 se puede leer%2.</translation>
    </message>
    <message>
        <source>%1 cannot accept by itself yet: this line has %2 of %3 clean approvals. Apply it, look at what it accepted and mark those objects as done.</source>
        <translation>%1 aún no puede aceptar por sí sola: esta línea tiene %2 de %3 aprobaciones limpias. Aplíquela, revise lo que ha aceptado y marque esos objetos como hechos.</translation>
    </message>
    <message>
        <source>%1 cannot be changed because it is open for reading only, or the file or its folder is read-only. Copy it to a folder of yours and open the copy.</source>
        <translation>No se puede cambiar %1 porque está abierto solo para leer, o porque el archivo o su carpeta son de solo lectura. Cópielo a una carpeta suya y abra la copia.</translation>
    </message>
    <message>
        <source>%1 cannot be changed because the file or its folder is read-only. Copy it to a folder of yours and open the copy.</source>
        <translation>No se puede cambiar %1 porque el archivo o su carpeta son de solo lectura. Cópielo a una carpeta suya y abra la copia.</translation>
    </message>
    <message>
        <source>%1 cannot be changed because the file or its folder is read-only. Copy it to a folder of yours.</source>
        <translation>No se puede cambiar %1 porque el archivo o su carpeta son de solo lectura. Cópielo a una carpeta suya.</translation>
    </message>
    <message>
        <source>%1 cannot be made because the folder %2 does not exist. Make it first.</source>
        <translation>No se puede hacer %1 porque la carpeta %2 no existe. Créela antes.</translation>
    </message>
    <message>
        <source>%1 cannot be made because the folder %2 is read-only. Choose another folder.</source>
        <translation>No se puede hacer %1 porque la carpeta %2 es de solo lectura. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). %3</source>
        <translation>No se puede leer %1 (%2). %3</translation>
    </message>
    <message>
        <source>%1 cannot be read. %2</source>
        <translation>No se puede leer %1. %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check the path.</source>
        <translation>No se puede leer %1: %2. Compruebe la ruta.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Install it again.</source>
        <translation>No se puede leer %1: %2. Vuelva a instalarlo.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2 Take the pack from its source again.</source>
        <translation>No se puede usar %1: %2 Vuelva a tomar el paquete de su origen.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>No se puede usar %1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>no se puede escribir en %1</translation>
    </message>
    <message>
        <source>%1 cannot be written because the folder %2 does not exist.</source>
        <translation>No se puede escribir %1 porque la carpeta %2 no existe.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>%1 could not be brought to version %2 because rows in it point nowhere. It was left as it was; please report this with a copy of the file.</source>
        <translation>No se ha podido pasar %1 a la versión %2 porque tiene filas que no apuntan a ninguna parte. Se ha dejado como estaba; por favor, informe de ello con una copia del archivo.</translation>
    </message>
    <message>
        <source>%1 could not be downloaded (%2). What has arrived is kept: ask for it again and it goes on from there.</source>
        <translation>No se ha podido descargar %1 (%2). Lo que ha llegado se conserva: vuelva a pedirlo y seguirá desde ahí.</translation>
    </message>
    <message>
        <source>%1 could not be installed in %2 (%3). Check the disk.</source>
        <translation>No se ha podido instalar %1 en %2 (%3). Compruebe el disco.</translation>
    </message>
    <message>
        <source>%1 could not be opened. Check that the folder exists and that you may read it.</source>
        <translation>No se ha podido abrir %1. Compruebe que la carpeta existe y que puede leerla.</translation>
    </message>
    <message>
        <source>%1 could not be opened. Check that the folder exists and that you may write in it.</source>
        <translation>No se ha podido abrir %1. Compruebe que la carpeta existe y que puede escribir en ella.</translation>
    </message>
    <message>
        <source>%1 could not be read (%2); the usual settings are used.</source>
        <translation>No se ha podido leer %1 (%2); se usa la configuración habitual.</translation>
    </message>
    <message>
        <source>%1 could not be read or unpacked (%2). %3</source>
        <translation>No se ha podido leer o desempaquetar %1 (%2). %3</translation>
    </message>
    <message>
        <source>%1 could not be read or written by the disk. Check the disk or network drive and try again.</source>
        <translation>El disco no ha podido leer o escribir %1. Compruebe el disco o la unidad de red y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 could not be read or written by the disk. Check the disk or the network drive, then try again.</source>
        <translation>El disco no ha podido leer o escribir %1. Compruebe el disco o la unidad de red, y después vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 could not be read or written: %2.</source>
        <translation>No se ha podido leer o escribir %1: %2.</translation>
    </message>
    <message>
        <source>%1 could not be replaced: %2. Close other programs that use it, or choose Save a copy and open the copy.</source>
        <translation>No se ha podido sustituir %1: %2. Cierre los otros programas que lo usan, o elija Guardar una copia y abra la copia.</translation>
    </message>
    <message>
        <source>%1 could not be rescued: %2. Make room on the disk and try again.</source>
        <translation>No se ha podido rescatar %1: %2. Haga sitio en el disco y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 could not be used as a catalogue: %2.</source>
        <translation>No se ha podido usar %1 como catálogo: %2.</translation>
    </message>
    <message>
        <source>%1 could not be used because the memory is full. Close other programs and try again.</source>
        <translation>No se ha podido usar %1 porque la memoria está llena. Cierre otros programas y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 could not be written because the disk is full. Make room and repeat the last step.</source>
        <translation>No se ha podido escribir %1 porque el disco está lleno. Haga sitio y repita el último paso.</translation>
    </message>
    <message>
        <source>%1 could not be written because the disk is full. Make room and repeat the last step; everything before it is saved.</source>
        <translation>No se ha podido escribir %1 porque el disco está lleno. Haga sitio y repita el último paso; todo lo anterior está guardado.</translation>
    </message>
    <message>
        <source>%1 could not be written because the disk is full. Make room or choose another disk.</source>
        <translation>No se ha podido escribir %1 porque el disco está lleno. Haga sitio o elija otro disco.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another name or folder.</source>
        <translation>No se ha podido escribir %1: %2. Elija otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <source>%1 could not be written: it or its folder is read-only, or it is open in another program. Close it there, or choose another folder.</source>
        <translation>No se ha podido escribir %1: el archivo o su carpeta son de solo lectura, o está abierto en otro programa. Ciérrelo allí, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>%1 day</source>
        <translation>%1 día</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
    </message>
    <message>
        <source>%1 decisions were found again in the history of steps.</source>
        <translation>Se han vuelto a encontrar %1 decisiones en el historial de pasos.</translation>
    </message>
    <message>
        <source>%1 does not describe an open_clip model: %2.</source>
        <translation>%1 no describe ningún modelo de open_clip: %2.</translation>
    </message>
    <message>
        <source>%1 does not fit the network it names:%2</source>
        <translation>%1 no encaja con la red que indica:%2</translation>
    </message>
    <message>
        <source>%1 does not list the terms of member %2: %3.</source>
        <translation>%1 no enumera los términos del miembro %2: %3.</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 entradas</translation>
    </message>
    <message>
        <source>%1 entry</source>
        <translation>%1 entrada</translation>
    </message>
    <message>
        <source>%1 exhibit</source>
        <translation>%1 pieza</translation>
    </message>
    <message>
        <source>%1 exhibits</source>
        <translation>%1 piezas</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or remove it first.</source>
        <translation>%1 ya existe. Elija otro nombre, o quítelo antes.</translation>
    </message>
    <message>
        <source>%1 families</source>
        <translation>%1 familias</translation>
    </message>
    <message>
        <source>%1 family</source>
        <translation>%1 familia</translation>
    </message>
    <message>
        <source>%1 has been closed.</source>
        <translation>%1 se ha cerrado.</translation>
    </message>
    <message>
        <source>%1 has changed since its licence was shown. Begin again.</source>
        <translation>%1 ha cambiado desde que se mostró su licencia. Vuelva a empezar.</translation>
    </message>
    <message>
        <source>%1 has its weights as %2 only. Such a file can run code when it is loaded, so only .safetensors files are accepted. Take a model whose page offers safetensors.</source>
        <translation>%1 solo tiene los pesos como %2. Un archivo así puede ejecutar código cuando se carga, por eso solo se aceptan archivos .safetensors. Tome un modelo que ofrezca safetensors en su página.</translation>
    </message>
    <message>
        <source>%1 has its weights as %2. Only .safetensors files are accepted, because other weight files can run code. Take a model whose page offers safetensors.</source>
        <translation>%1 tiene los pesos como %2. Solo se aceptan archivos .safetensors, porque otros archivos de pesos pueden ejecutar código. Tome un modelo que ofrezca safetensors en su página.</translation>
    </message>
    <message>
        <source>%1 has no column “%2” (its columns: %3). It needs %4 and image; others are kept as metadata.</source>
        <translation>%1 no tiene la columna «%2» (sus columnas: %3). Hacen falta %4 e image; las demás se conservan como metadatos.</translation>
    </message>
    <message>
        <source>%1 has no exhibit. Name the exhibit it shows.</source>
        <translation>%1 no tiene pieza. Indique qué pieza muestra.</translation>
    </message>
    <message>
        <source>%1 has no object %2.</source>
        <translation>%1 no tiene ningún objeto %2.</translation>
    </message>
    <message>
        <source>%1 has no picture %2.</source>
        <translation>%1 no tiene ninguna imagen %2.</translation>
    </message>
    <message>
        <source>%1 has no picture %2; it may have been removed.</source>
        <translation>%1 no tiene ninguna imagen %2; quizá se haya quitado.</translation>
    </message>
    <message>
        <source>%1 has no revision of that name. Look at %2.</source>
        <translation>%1 no tiene ninguna revisión con ese nombre. Mire %2.</translation>
    </message>
    <message>
        <source>%1 has no terms. Choose a file with SKOS concepts or label trees.</source>
        <translation>%1 no tiene términos. Elija un archivo con conceptos SKOS o árboles de etiquetas.</translation>
    </message>
    <message>
        <source>%1 has numbers that are not finite (in %2). It was not loaded; take the pack from its source again.</source>
        <translation>%1 tiene números que no son finitos (en %2). No se ha cargado; vuelva a tomar el paquete de su origen.</translation>
    </message>
    <message>
        <source>%1 has the column “%2” twice. Give each column one name.</source>
        <translation>%1 tiene la columna «%2» dos veces. Dé un solo nombre a cada columna.</translation>
    </message>
    <message>
        <source>%1 holds %2 as a file and as a folder. It was not installed.</source>
        <translation>%1 contiene %2 como archivo y como carpeta. No se ha instalado.</translation>
    </message>
    <message>
        <source>%1 holds %2 twice (and %3). It was not installed.</source>
        <translation>%1 contiene %2 dos veces (y %3). No se ha instalado.</translation>
    </message>
    <message>
        <source>%1 holds a file that grows more than %2 times when unpacked (%3): that is no model. %4</source>
        <translation>%1 contiene un archivo que se hace más de %2 veces mayor al desempaquetarlo (%3): eso no es ningún modelo. %4</translation>
    </message>
    <message>
        <source>%1 holds a file that would lie outside the pack (%2). It was not installed.</source>
        <translation>%1 contiene un archivo que quedaría fuera del paquete (%2). No se ha instalado.</translation>
    </message>
    <message>
        <source>%1 holds a file whose name not every system can keep (%2). It was not installed.</source>
        <translation>%1 contiene un archivo con un nombre que no todos los sistemas pueden guardar (%2). No se ha instalado.</translation>
    </message>
    <message>
        <source>%1 holds a link or something that is no file (%2). %3</source>
        <translation>%1 contiene un enlace o algo que no es un archivo (%2). %3</translation>
    </message>
    <message>
        <source>%1 holds a trigger, “%2”, which would change what you decide. It was not run, and the file is as it was. Save a copy without it (`glam-assistant backup rescue` makes one), or take the trigger out with the program that put it in.</source>
        <translation>%1 contiene un disparador, «%2», que cambiaría lo que usted decide. No se ha ejecutado, y el archivo está como estaba. Guarde una copia sin él (`glam-assistant backup rescue` hace una), o quite el disparador con el programa que lo puso.</translation>
    </message>
    <message>
        <source>%1 holds files that overlap: that is no model. %2</source>
        <translation>%1 contiene archivos que se superponen: eso no es ningún modelo. %2</translation>
    </message>
    <message>
        <source>%1 holds more than %2 files and folders. %3</source>
        <translation>%1 contiene más de %2 archivos y carpetas. %3</translation>
    </message>
    <message>
        <source>%1 holds more than %2 files. %3</source>
        <translation>%1 contiene más de %2 archivos. %3</translation>
    </message>
    <message>
        <source>%1 holds more than one folder. Take the ZIP file of one model pack. %2</source>
        <translation>%1 contiene más de una carpeta. Tome el archivo ZIP de un solo paquete de modelos. %2</translation>
    </message>
    <message>
        <source>%1 holds no exhibits yet. Add pictures to it first.</source>
        <translation>%1 aún no contiene ninguna pieza. Añada antes imágenes.</translation>
    </message>
    <message>
        <source>%1 holds no pictures. Name a folder of pictures, or a CSV with the columns exhibit and image.</source>
        <translation>%1 no contiene ninguna imagen. Indique una carpeta de imágenes, o un CSV con las columnas exhibit e image.</translation>
    </message>
    <message>
        <source>%1 in %2 cannot be read (%3). %4</source>
        <translation>No se puede leer %1 de %2 (%3). %4</translation>
    </message>
    <message>
        <source>%1 in %2 is damaged (%3). %4</source>
        <translation>%1 de %2 está dañado (%3). %4</translation>
    </message>
    <message>
        <source>%1 in %2 is longer than it says. %3</source>
        <translation>%1 de %2 es más largo de lo que dice. %3</translation>
    </message>
    <message>
        <source>%1 in %2 is not the file that the manifest describes (its SHA-256 differs). %3 Take the pack from its source again.</source>
        <translation>%1 de %2 no es el archivo que describe el manifiesto (el SHA-256 es distinto). %3 Vuelva a tomar el paquete de su origen.</translation>
    </message>
    <message>
        <source>%1 in the pack %2 cannot be read: %3.</source>
        <translation>No se puede leer %1 del paquete %2: %3.</translation>
    </message>
    <message>
        <source>%1 in the pack %2 has not one embedding per term.</source>
        <translation>%1 del paquete %2 no tiene un vector de texto para cada término.</translation>
    </message>
    <message>
        <source>%1 in the pack %2 is not the file that the manifest describes (its SHA-256 differs). Install the pack again.</source>
        <translation>%1 del paquete %2 no es el archivo que describe el manifiesto (el SHA-256 es distinto). Vuelva a instalar el paquete.</translation>
    </message>
    <message>
        <source>%1 is a database of another program, not a catalogue of this one. Open another file.</source>
        <translation>%1 es una base de datos de otro programa, no un catálogo de este. Abra otro archivo.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a catalogue. Name a file in it.</source>
        <translation>%1 es una carpeta, no un catálogo. Indique un archivo de dentro.</translation>
    </message>
    <message>
        <source>%1 is a folder, not an index of exhibits. Name a file in it.</source>
        <translation>%1 es una carpeta, no un índice de piezas. Indique un archivo de dentro.</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1 es una carpeta. Indique un archivo de dentro.</translation>
    </message>
    <message>
        <source>%1 is being changed by another program all the time. Try again later.</source>
        <translation>Otro programa está cambiando %1 todo el tiempo. Vuelva a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>%1 is damaged. Build it again, or take the copy from your backup.</source>
        <translation>%1 está dañado. Vuelva a construirlo, o tome la copia de seguridad que tenga.</translation>
    </message>
    <message>
        <source>%1 is damaged. Go back to a backup of it (Backups… in the menu File, or `glam-assistant backup`), or rescue what can be read; the damaged file is kept.</source>
        <translation>%1 está dañado. Vuelva a una copia de seguridad (Copias de seguridad… en el menú Archivo, o `glam-assistant backup`), o rescate lo que se pueda leer; el archivo dañado se conserva.</translation>
    </message>
    <message>
        <source>%1 is damaged. Install the program again.</source>
        <translation>%1 está dañado. Vuelva a instalar el programa.</translation>
    </message>
    <message>
        <source>%1 is given only to people who have accepted its terms. Open %2, accept them, sign in on this computer with “hf auth login” and try again. Or do without signing in here. %3</source>
        <translation>%1 solo se da a quien ha aceptado sus condiciones. Abra %2, acéptelas, inicie sesión en este ordenador con «hf auth login» y vuelva a intentarlo. O hágalo sin iniciarla aquí. %3</translation>
    </message>
    <message>
        <source>%1 is in the index already, for the same exhibit.</source>
        <translation>%1 ya está en el índice, para la misma pieza.</translation>
    </message>
    <message>
        <source>%1 is in use by another program that does not let go of it. Close that one and try again.</source>
        <translation>Otro programa usa %1 y no lo suelta. Ciérrelo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 is in use by another program that does not let go of it. Close that program and try again.</source>
        <translation>Otro programa usa %1 y no lo suelta. Cierre ese programa y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 is installed already, in %2.</source>
        <translation>%1 ya está instalado, en %2.</translation>
    </message>
    <message>
        <source>%1 is locked with a password. Unpack it yourself and install the folder.</source>
        <translation>%1 está protegido con una contraseña. Desempaquételo e instale la carpeta.</translation>
    </message>
    <message>
        <source>%1 is neither a folder nor a CSV. Name a folder of pictures, or a CSV with the columns exhibit and image.</source>
        <translation>%1 no es ni una carpeta ni un CSV. Indique una carpeta de imágenes, o un CSV con las columnas exhibit e image.</translation>
    </message>
    <message>
        <source>%1 is no address (%2). Check how it is written.</source>
        <translation>%1 no es una dirección (%2). Compruebe cómo está escrita.</translation>
    </message>
    <message>
        <source>%1 is no model pack: it holds no %2 at its top.</source>
        <translation>%1 no es un paquete de modelos: no contiene ningún %2 en el primer nivel.</translation>
    </message>
    <message>
        <source>%1 is no model pack: it holds no %2.</source>
        <translation>%1 no es un paquete de modelos: no contiene ningún %2.</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 no es un número</translation>
    </message>
    <message>
        <source>%1 is no number that can be used</source>
        <translation>%1 no es un número que se pueda usar</translation>
    </message>
    <message>
        <source>%1 is no ordinary file. Take a model pack as a folder or a ZIP file.</source>
        <translation>%1 no es un archivo corriente. Tome un paquete de modelos como carpeta o como archivo ZIP.</translation>
    </message>
    <message>
        <source>%1 is no part of a picture. A region is left, top, right, bottom from 0 to 1.</source>
        <translation>%1 no es ninguna parte de una imagen. Una región es izquierda, arriba, derecha y abajo, de 0 a 1.</translation>
    </message>
    <message>
        <source>%1 is not a CSV in UTF-8 (%2). Save it again as “CSV UTF-8” in your spreadsheet.</source>
        <translation>%1 no es un CSV en UTF-8 (%2). Vuelva a guardarlo como «CSV UTF-8» en su hoja de cálculo.</translation>
    </message>
    <message>
        <source>%1 is not a ZIP file that can be read (%2). %3</source>
        <translation>%1 no es un archivo ZIP que se pueda leer (%2). %3</translation>
    </message>
    <message>
        <source>%1 is not a ZIP file. Take a model pack as a folder or a ZIP file.</source>
        <translation>%1 no es un archivo ZIP. Tome un paquete de modelos como carpeta o como archivo ZIP.</translation>
    </message>
    <message>
        <source>%1 is not a calibration file: %2.</source>
        <translation>%1 no es un archivo de calibración: %2.</translation>
    </message>
    <message>
        <source>%1 is not a catalogue of this program. Open another file, or name a new one.</source>
        <translation>%1 no es un catálogo de este programa. Abra otro archivo, o indique uno nuevo.</translation>
    </message>
    <message>
        <source>%1 is not a model that can be used: it would need %2.</source>
        <translation>%1 no es un modelo que se pueda usar: le haría falta %2.</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 no es un número</translation>
    </message>
    <message>
        <source>%1 is not a pair of numbers</source>
        <translation>%1 no es una pareja de números</translation>
    </message>
    <message>
        <source>%1 is not a readable safetensors file (%2). It was not loaded.</source>
        <translation>%1 no es un archivo safetensors que se pueda leer (%2). No se ha cargado.</translation>
    </message>
    <message>
        <source>%1 is not a table of AAT names; it needs %2 (%3).</source>
        <translation>%1 no es una tabla de nombres del AAT; hace falta %2 (%3).</translation>
    </message>
    <message>
        <source>%1 is not a vocabulary of this program: %2. Compile it again from its SKOS file.</source>
        <translation>%1 no es un vocabulario de este programa: %2. Vuelva a compilarlo a partir de su archivo SKOS.</translation>
    </message>
    <message>
        <source>%1 is not a whole number from %2 on</source>
        <translation>%1 no es un número entero a partir de %2</translation>
    </message>
    <message>
        <source>%1 is not an index of exhibits. Name a file made by “glam-assistant exhibits build”.</source>
        <translation>%1 no es un índice de piezas. Indique un archivo hecho con «glam-assistant exhibits build».</translation>
    </message>
    <message>
        <source>%1 is not an object</source>
        <translation>%1 no es un objeto</translation>
    </message>
    <message>
        <source>%1 is not in a folder of installed packs. Delete it yourself if you wish.</source>
        <translation>%1 no está en una carpeta de paquetes instalados. Bórrelo usted mismo si lo desea.</translation>
    </message>
    <message>
        <source>%1 is not installed</source>
        <translation>%1 no está instalado</translation>
    </message>
    <message>
        <source>%1 is not taken: only addresses that begin with https:// are.</source>
        <translation>No se toma %1: solo se toman direcciones que empiezan por https://.</translation>
    </message>
    <message>
        <source>%1 is not there any more (%2): it was moved, renamed or deleted, or its drive is gone. Bring it back and try again, or save a copy of what is open.</source>
        <translation>%1 ya no está (%2): se ha movido, renombrado o borrado, o su unidad ha desaparecido. Recupérelo y vuelva a intentarlo, o guarde una copia de lo que está abierto.</translation>
    </message>
    <message>
        <source>%1 is one file under several names (a hard link). What is decided under one name would destroy what is decided under another: copy the file, and open the copy.</source>
        <translation>%1 es un solo archivo con varios nombres (un enlace duro). Lo que se decide con un nombre destruiría lo que se decide con otro: copie el archivo, y abra la copia.</translation>
    </message>
    <message>
        <source>%1 is one of the catalogue&apos;s pictures. Choose another name.</source>
        <translation>%1 es una de las imágenes del catálogo. Elija otro nombre.</translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation>%1 está fuera de los límites</translation>
    </message>
    <message>
        <source>%1 is packed in a way that is not read here (%2). %3</source>
        <translation>%1 está empaquetado de una manera que aquí no se lee (%2). %3</translation>
    </message>
    <message>
        <source>%1 is said to have %2; a file of its kind has at the most %3. It was not downloaded.</source>
        <translation>Se dice que %1 tiene %2; un archivo de esta clase tiene como máximo %3. No se ha descargado.</translation>
    </message>
    <message>
        <source>%1 is the catalogue itself. Choose another name.</source>
        <translation>%1 es el propio catálogo. Elija otro nombre.</translation>
    </message>
    <message>
        <source>%1 is the name of the open catalogue. Choose another one for the copy.</source>
        <translation>%1 es el nombre del catálogo abierto. Elija otro para la copia.</translation>
    </message>
    <message>
        <source>%1 is the open catalogue. Choose another name for the backup.</source>
        <translation>%1 es el catálogo abierto. Elija otro nombre para la copia de seguridad.</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 lacks %2, which its manifest lists. %3</source>
        <translation>A %1 le falta %2, que está en la lista de su manifiesto. %3</translation>
    </message>
    <message>
        <source>%1 lacks %2, which its manifest lists. It was not taken.</source>
        <translation>A %1 le falta %2, que está en la lista de su manifiesto. No se ha tomado.</translation>
    </message>
    <message>
        <source>%1 names a file outside itself (%2). It was not taken.</source>
        <translation>%1 indica un archivo de fuera (%2). No se ha tomado.</translation>
    </message>
    <message>
        <source>%1 names no exhibit. It needs one line for each picture.</source>
        <translation>%1 no indica ninguna pieza. Hace falta una línea para cada imagen.</translation>
    </message>
    <message>
        <source>%1 needs %2 in %3, and %4 are free. Make room, or choose another folder for models in the settings.</source>
        <translation>%1 necesita %2 en %3, y hay %4 libres. Haga sitio, o elija otra carpeta para los modelos en la configuración.</translation>
    </message>
    <message>
        <source>%1 objects lost their number; they are called “rescued” and a number.</source>
        <translation>%1 objetos han perdido su número; se llaman «rescued» y un número.</translation>
    </message>
    <message>
        <source>%1 of %2 are free.</source>
        <translation>Hay %1 libres de %2.</translation>
    </message>
    <message>
        <source>%1 of %2 did not arrive as the hub describes it (its checksum differs). It was deleted; try again. If that happens again, something between here and the hub changes files.</source>
        <translation>%1 de %2 no ha llegado como lo describe el repositorio (la suma de verificación es distinta). Se ha borrado; vuelva a intentarlo. Si vuelve a pasar, algo entre aquí y el repositorio cambia los archivos.</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>de hace %1</translation>
    </message>
    <message>
        <source>%1 other process</source>
        <translation>%1 proceso más</translation>
    </message>
    <message>
        <source>%1 other processes</source>
        <translation>%1 procesos más</translation>
    </message>
    <message>
        <source>%1 package</source>
        <translation>%1 paquete</translation>
    </message>
    <message>
        <source>%1 packages</source>
        <translation>%1 paquetes</translation>
    </message>
    <message>
        <source>%1 picture</source>
        <translation>%1 imagen</translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation>%1 imágenes</translation>
    </message>
    <message>
        <source>%1 points agree: both pictures show the same image, from different places.</source>
        <translation>%1 puntos coinciden: las dos fotografías muestran la misma imagen, desde lugares distintos.</translation>
    </message>
    <message>
        <source>%1 rows of %2 belonged to lost %3 and were left out.</source>
        <translation>%1 filas de %2 eran de %3 perdidas y se han dejado fuera.</translation>
    </message>
    <message>
        <source>%1 states no licence, so nobody can know whether it may be used. %2 Ask its makers.</source>
        <translation>%1 no indica ninguna licencia, y así nadie puede saber si se puede usar. %2 Pregunte a quien lo hizo.</translation>
    </message>
    <message>
        <source>%1 term</source>
        <translation>%1 término</translation>
    </message>
    <message>
        <source>%1 terms</source>
        <translation>%1 términos</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 hilos</translation>
    </message>
    <message>
        <source>%1 wait beside the catalogue to be moved into it.</source>
        <translation>%1 esperan junto al catálogo para pasar a él.</translation>
    </message>
    <message>
        <source>%1 wait beside the catalogue.</source>
        <translation>%1 esperan junto al catálogo.</translation>
    </message>
    <message>
        <source>%1 was damaged by another program. Try again.</source>
        <translation>Otro programa ha dañado %1. Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 was made with another model than the one in use; their descriptors cannot be compared. Use the model of the index, or build the index again.</source>
        <translation>%1 se hizo con otro modelo que el que se usa; sus descriptores no se pueden comparar. Use el modelo del índice, o vuelva a construir el índice.</translation>
    </message>
    <message>
        <source>%1 was made with the model %2, not with %3. Their descriptors cannot be mixed: name a new file, or leave the pack away.</source>
        <translation>%1 se hizo con el modelo %2, no con %3. Sus descriptores no se pueden mezclar: indique un archivo nuevo, o no indique ningún paquete.</translation>
    </message>
    <message>
        <source>%1 was made with the model %2, which is not here. %3 Install that pack, or build the index again.</source>
        <translation>%1 se hizo con el modelo %2, que no está aquí. %3 Instale ese paquete, o vuelva a construir el índice.</translation>
    </message>
    <message>
        <source>%1 was not closed properly by the program that wrote it last, and its folder is read-only. Open it once where it can be written, or copy it with its “-wal” file to a folder of yours.</source>
        <translation>El último programa que escribió %1 no lo cerró bien, y su carpeta es de solo lectura. Ábralo una vez donde se pueda escribir, o cópielo con su archivo «-wal» a una carpeta suya.</translation>
    </message>
    <message>
        <source>%1 was replaced by another file while it was open, perhaps by a program that synchronises folders. Save a copy of what is open, then compare the two.</source>
        <translation>Otro archivo ha sustituido a %1 mientras estaba abierto, quizá por un programa que sincroniza carpetas. Guarde una copia de lo que está abierto, y después compare los dos.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program (catalogue version %2, this program knows %3). Install the newer program for it.</source>
        <translation>%1 se escribió con una versión más nueva de este programa (versión de catálogo %2, este programa conoce la %3). Instale para él el programa más nuevo.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program (catalogue version %2, this program knows %3). Install the newer program to open it.</source>
        <translation>%1 se escribió con una versión más nueva de este programa (versión de catálogo %2, este programa conoce la %3). Instale el programa más nuevo para abrirlo.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program (index version %2, this program knows %3). Install the newer program to open it.</source>
        <translation>%1 se escribió con una versión más nueva de este programa (versión de índice %2, este programa conoce la %3). Instale el programa más nuevo para abrirlo.</translation>
    </message>
    <message>
        <source>%1 with %2, %3.</source>
        <translation>%1 con %2, %3.</translation>
    </message>
    <message>
        <source>%1 would need more than %2 GB. %3</source>
        <translation>%1 necesitaría más de %2 GB. %3</translation>
    </message>
    <message>
        <source>%1 × %2 pixels at %3.</source>
        <translation>%1 × %2 píxeles al %3.</translation>
    </message>
    <message>
        <source>%1, %2: every file is as it should be, and a picture takes %3 ms on %4.</source>
        <translation>%1, %2: todos los archivos son como deben ser, y una imagen tarda %3 ms con %4.</translation>
    </message>
    <message>
        <source>%1, %2: every file is as it should be.</source>
        <translation>%1, %2: todos los archivos son como deben ser.</translation>
    </message>
    <message>
        <source>%1, %2; the newest is %3.</source>
        <translation>%1, %2; la más nueva es %3.</translation>
    </message>
    <message>
        <source>%1, which belongs to the open catalogue, was moved, deleted or replaced. Save a copy of what is open, and keep programs that synchronise folders away from it.</source>
        <translation>%1, que es parte del catálogo abierto, se ha movido, borrado o sustituido. Guarde una copia de lo que está abierto, y mantenga lejos los programas que sincronizan carpetas.</translation>
    </message>
    <message>
        <source>%1. Check the disk and its permissions, then try again.</source>
        <translation>%1. Compruebe el disco y sus permisos, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1: it holds a trigger, “%2”; no file with one is opened.</source>
        <translation>%1: contiene un disparador, «%2»; no se abre ningún archivo que tenga uno.</translation>
    </message>
    <message>
        <source>%1: it is damaged (%2).</source>
        <translation>%1: está dañado (%2).</translation>
    </message>
    <message>
        <source>%1: it is whole, and all its rows fit together.</source>
        <translation>%1: está entero, y todas sus filas encajan.</translation>
    </message>
    <message>
        <source>%1: reading all of it was ended after %2 seconds.</source>
        <translation>%1: se ha dejado de leerlo todo al cabo de %2 segundos.</translation>
    </message>
    <message>
        <source>%1: some rows of %2 point nowhere.</source>
        <translation>%1: algunas filas de %2 no apuntan a ninguna parte.</translation>
    </message>
    <message>
        <source>%1; words are written in %2.</source>
        <translation>%1; el texto se escribe con %2.</translation>
    </message>
    <message>
        <source>&apos;fingerprint&apos; is not a text</source>
        <translation>«fingerprint» no es un texto</translation>
    </message>
    <message>
        <source>&apos;measured&apos; is not an object</source>
        <translation>«measured» no es un objeto</translation>
    </message>
    <message>
        <source>&apos;reject&apos; is above &apos;accept&apos;</source>
        <translation>«reject» está por encima de «accept»</translation>
    </message>
    <message>
        <source>, and %1 of another version</source>
        <translation>, y %1 de otra versión</translation>
    </message>
    <message>
        <source>; %1 stay accepted</source>
        <translation>; %1 siguen aceptadas</translation>
    </message>
    <message>
        <source>; %1 stays accepted</source>
        <translation>; %1 sigue aceptada</translation>
    </message>
    <message>
        <source>A backup of %1 needs %2 MB in %3, where there is less. Make room on the disk.</source>
        <translation>Una copia de seguridad de %1 necesita %2 MB en %3, donde hay menos. Haga sitio en el disco.</translation>
    </message>
    <message>
        <source>A kept filter cannot be read (%1). It may come from a newer version of this program: make it anew.</source>
        <translation>No se puede leer un filtro guardado (%1). Quizá sea de una versión más nueva de este programa: vuelva a hacerlo.</translation>
    </message>
    <message>
        <source>A search in %1 needs descriptors of %2 numbers, not of the shape %3. Describe the photograph with the model of the index.</source>
        <translation>Una búsqueda en %1 necesita descriptores de %2 números, no de la forma %3. Describa la fotografía con el modelo del índice.</translation>
    </message>
    <message>
        <source>A search needs at least one place to fill, not %1.</source>
        <translation>Una búsqueda necesita al menos un lugar por llenar, no %1.</translation>
    </message>
    <message>
        <source>A whitening needs at least two different pictures. Build the index without whitening, or with more pictures.</source>
        <translation>Para blanquear hacen falta al menos dos imágenes distintas. Construya el índice sin blanquear, o con más imágenes.</translation>
    </message>
    <message>
        <source>AVIF pictures need Pillow 11.3 or newer: run “pip install -U pillow”.</source>
        <translation>Las imágenes AVIF necesitan Pillow 11.3 o más nuevo: ejecute «pip install -U pillow».</translation>
    </message>
    <message>
        <source>Accept suggestions from a score of %1</source>
        <translation>Aceptar sugerencias a partir de una puntuación de %1</translation>
    </message>
    <message>
        <source>All %1 of version %2 fit.</source>
        <translation>Los %1 de la versión %2 encajan.</translation>
    </message>
    <message>
        <source>An exhibit needs a number. Choose one of the candidates.</source>
        <translation>Una pieza necesita un número. Elija uno de los candidatos.</translation>
    </message>
    <message>
        <source>An unfinished index of another model was left behind there; it was begun again.</source>
        <translation>Había quedado un índice sin acabar de otro modelo; se ha vuelto a empezar.</translation>
    </message>
    <message>
        <source>Another program holds it.</source>
        <translation>Lo tiene otro programa.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Bad file descriptor</source>
        <translation>el descriptor de archivo no es válido</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>Catalogue version %1, %2</source>
        <translation>Versión de catálogo %1, %2</translation>
    </message>
    <message>
        <source>Catalogue&apos;s dates</source>
        <translation>Fechas del catálogo</translation>
    </message>
    <message>
        <source>Catalogue&apos;s drive</source>
        <translation>Unidad del catálogo</translation>
    </message>
    <message>
        <source>Catalogue&apos;s log</source>
        <translation>Registro del catálogo</translation>
    </message>
    <message>
        <source>Catalogue&apos;s pictures</source>
        <translation>Imágenes del catálogo</translation>
    </message>
    <message>
        <source>Check again when the computer has less to do.</source>
        <translation>Vuelva a comprobarlo cuando el ordenador tenga menos trabajo.</translation>
    </message>
    <message>
        <source>Check again when there is time.</source>
        <translation>Vuelva a comprobarlo cuando haya tiempo.</translation>
    </message>
    <message>
        <source>Check it with “glam-assistant doctor” when nobody works on it.</source>
        <translation>Compruébelo con «glam-assistant doctor» cuando nadie trabaje en él.</translation>
    </message>
    <message>
        <source>Check its drive and permissions.</source>
        <translation>Compruebe su unidad y sus permisos.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Compruebe el nombre.</translation>
    </message>
    <message>
        <source>Checking %1 was stopped.</source>
        <translation>Se ha detenido la comprobación de %1.</translation>
    </message>
    <message>
        <source>Choose another in the window: File, Model packs.</source>
        <translation>Elija otro en la ventana: Archivo, Paquetes de modelos.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Close all windows on this catalogue once; copy the file only after that.</source>
        <translation>Cierre una vez todas las ventanas de este catálogo; copie el archivo solo después.</translation>
    </message>
    <message>
        <source>Close other programs where the models are slow or do not load.</source>
        <translation>Cierre otros programas si los modelos son lentos o no se cargan.</translation>
    </message>
    <message>
        <source>Close other programs: the models will not load.</source>
        <translation>Cierre otros programas: los modelos no se cargarán.</translation>
    </message>
    <message>
        <source>Close that program and check again.</source>
        <translation>Cierre ese programa y vuelva a comprobarlo.</translation>
    </message>
    <message>
        <source>Connect its drive.</source>
        <translation>Conecte su unidad.</translation>
    </message>
    <message>
        <source>Connect their drive, or add the folder they were moved to: they are known by their content.</source>
        <translation>Conecte su unidad, o añada la carpeta a la que se han movido: se reconocen por el contenido.</translation>
    </message>
    <message>
        <source>Copy the catalogue to a folder of yours and open the copy.</source>
        <translation>Copie el catálogo a una carpeta suya y abra la copia.</translation>
    </message>
    <message>
        <source>Describing pictures</source>
        <translation>Se describen las imágenes</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>el dispositivo está ocupado</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>la carpeta no está vacía</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Earlier runs</source>
        <translation>Ejecuciones anteriores</translation>
    </message>
    <message>
        <source>Everything that was checked is in order.</source>
        <translation>Todo lo comprobado está en orden.</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>el archivo ya existe</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>el nombre del archivo es demasiado largo</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>el archivo es demasiado grande</translation>
    </message>
    <message>
        <source>Files of the program</source>
        <translation>Archivos del programa</translation>
    </message>
    <message>
        <source>Fitting the whitening</source>
        <translation>Se ajusta el blanqueo</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Tipos de letra</translation>
    </message>
    <message>
        <source>Free some room before you annotate many pictures or install a pack.</source>
        <translation>Libere espacio antes de anotar muchas imágenes o de instalar un paquete.</translation>
    </message>
    <message>
        <source>Free some room: decisions can soon no longer be saved.</source>
        <translation>Libere espacio: pronto no se podrán guardar más decisiones.</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or free the disk.</source>
        <translation>Dese permiso para escribir ahí, o libere el disco.</translation>
    </message>
    <message>
        <source>Go back to a backup in the window: File, Backups.</source>
        <translation>Vuelva a una copia de seguridad en la ventana: Archivo, Copias de seguridad.</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Tarjeta gráfica</translation>
    </message>
    <message>
        <source>Group %1 in %2 objects%3</source>
        <translation>Agrupar %1 en %2 objetos%3</translation>
    </message>
    <message>
        <source>HEIC pictures need the package pillow-heif: run “pip install pillow-heif”, or save it as JPEG.</source>
        <translation>Las imágenes HEIC necesitan el paquete pillow-heif: ejecute «pip install pillow-heif», o guárdela como JPEG.</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE is set, so no request is made, and %1 is not on this computer. %2</source>
        <translation>HF_HUB_OFFLINE está definido, por eso no se hace ninguna petición, y %1 no está en este ordenador. %2</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE is set, so no request is made, and %1 was not downloaded.</source>
        <translation>HF_HUB_OFFLINE está definido, por eso no se hace ninguna petición, y no se ha descargado %1.</translation>
    </message>
    <message>
        <source>In %1 the broader terms run in a circle: %2. Take out one link.</source>
        <translation>En %1, los términos más amplios forman un círculo: %2. Quite un enlace.</translation>
    </message>
    <message>
        <source>In the settings, %1: what is usual is used there.</source>
        <translation>En la configuración, %1: ahí se usa lo habitual.</translation>
    </message>
    <message>
        <source>Index of exhibits</source>
        <translation>Índice de piezas</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>error de entrada o salida</translation>
    </message>
    <message>
        <source>Install Python %1 or newer.</source>
        <translation>Instale Python %1 o más nuevo.</translation>
    </message>
    <message>
        <source>Install glam-assistant again.</source>
        <translation>Vuelva a instalar glam-assistant.</translation>
    </message>
    <message>
        <source>Install glam-assistant again: it brings one.</source>
        <translation>Vuelva a instalar glam-assistant: trae uno.</translation>
    </message>
    <message>
        <source>Install glam-assistant again; where that does not help, report the problem.</source>
        <translation>Vuelva a instalar glam-assistant; si no sirve, informe del problema.</translation>
    </message>
    <message>
        <source>Install the 64-bit version of Python: PyTorch needs it.</source>
        <translation>Instale la versión de 64 bits de Python: PyTorch la necesita.</translation>
    </message>
    <message>
        <source>Install the newer program.</source>
        <translation>Instale el programa más nuevo.</translation>
    </message>
    <message>
        <source>Install the pack again, or remove it.</source>
        <translation>Vuelva a instalar el paquete, o quítelo.</translation>
    </message>
    <message>
        <source>Install the pack again.</source>
        <translation>Vuelva a instalar el paquete.</translation>
    </message>
    <message>
        <source>Installing %1 was stopped. %2</source>
        <translation>Se ha detenido la instalación de %1. %2</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>el argumento no es válido</translation>
    </message>
    <message>
        <source>Invalid cross-device link</source>
        <translation>el enlace pasa de un dispositivo a otro</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>It cannot be reached (%1).</source>
        <translation>No se puede llegar a él (%1).</translation>
    </message>
    <message>
        <source>It cannot be read (%1).</source>
        <translation>No se puede leer (%1).</translation>
    </message>
    <message>
        <source>It could not be checked (%1).</source>
        <translation>No se ha podido comprobar (%1).</translation>
    </message>
    <message>
        <source>It does not go with PyTorch: %1.</source>
        <translation>No encaja con PyTorch: %1.</translation>
    </message>
    <message>
        <source>It is a device or a pipe, not an ordinary file.</source>
        <translation>Es un dispositivo o una tubería, no un archivo corriente.</translation>
    </message>
    <message>
        <source>It is a folder, a pipe or a device, no file.</source>
        <translation>Es una carpeta, una tubería o un dispositivo, no un archivo.</translation>
    </message>
    <message>
        <source>It is a folder, not a file.</source>
        <translation>Es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>It is a link to a file that is not there.</source>
        <translation>Es un enlace a un archivo que no está.</translation>
    </message>
    <message>
        <source>It is damaged or no catalogue (%1).</source>
        <translation>Está dañado o no es ningún catálogo (%1).</translation>
    </message>
    <message>
        <source>It lies on a drive of this computer and can be written.</source>
        <translation>Está en una unidad de este ordenador y se puede escribir en él.</translation>
    </message>
    <message>
        <source>It lies on a network drive (%1): one person at a time can work on it, and a lost connection may take the last moments.</source>
        <translation>Está en una unidad de red (%1): solo puede trabajar en él una persona a la vez, y si se pierde la conexión se pueden perder los últimos momentos.</translation>
    </message>
    <message>
        <source>It says %1, which is before this program was installed.</source>
        <translation>Dice %1, que es antes de que se instalara este programa.</translation>
    </message>
    <message>
        <source>It says %1.</source>
        <translation>Dice %1.</translation>
    </message>
    <message>
        <source>It was not installed.</source>
        <translation>No se ha instalado.</translation>
    </message>
    <message>
        <source>It was written by a newer version of this program (catalogue version %1; this program knows %2).</source>
        <translation>Se escribió con una versión más nueva de este programa (versión de catálogo %1; este programa conoce la %2).</translation>
    </message>
    <message>
        <source>Its colours could not be read (%1).</source>
        <translation>No se han podido leer sus colores (%1).</translation>
    </message>
    <message>
        <source>Its drive does not answer. Check the network or the cable, then try again.</source>
        <translation>Su unidad no responde. Compruebe la red o el cable, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Its files are as they should be. Its test %1.</source>
        <translation>Sus archivos son como deben ser. La prueba %1.</translation>
    </message>
    <message>
        <source>Its name does not end like a picture&apos;s (such as .jpg, .png or .tif).</source>
        <translation>Su nombre no termina como el de una imagen (como .jpg, .png o .tif).</translation>
    </message>
    <message>
        <source>Its test %1.</source>
        <translation>La prueba %1.</translation>
    </message>
    <message>
        <source>Its test %1: %2.</source>
        <translation>La prueba %1: %2.</translation>
    </message>
    <message>
        <source>Join %1 objects as %2</source>
        <translation>Unir %1 objetos como %2</translation>
    </message>
    <message>
        <source>Learned on %1 questions (%2): match from %3, not in the catalogue below %4.</source>
        <translation>Se ha aprendido con %1 preguntas (%2): coincidencia a partir de %3, no está en el catálogo por debajo de %4.</translation>
    </message>
    <message>
        <source>Learning how sure to be</source>
        <translation>Se aprende con qué seguridad se puede decir</translation>
    </message>
    <message>
        <source>Line %1 has no %2; it was left out.</source>
        <translation>La línea %1 no tiene %2; se ha dejado fuera.</translation>
    </message>
    <message>
        <source>Line %1 has no image; it was left out.</source>
        <translation>La línea %1 no tiene ninguna imagen; se ha dejado fuera.</translation>
    </message>
    <message>
        <source>Look whether a drive is disconnected, and check again.</source>
        <translation>Mire si hay alguna unidad desconectada, y vuelva a comprobarlo.</translation>
    </message>
    <message>
        <source>Make one in the window: File, Backups.</source>
        <translation>Haga una en la ventana: Archivo, Copias de seguridad.</translation>
    </message>
    <message>
        <source>Make the system&apos;s scale smaller, or use a larger screen: panels scroll.</source>
        <translation>Reduzca la escala del sistema, o use una pantalla mayor: los paneles hay que desplazarlos.</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marcar como hecho</translation>
    </message>
    <message>
        <source>Mark as not done</source>
        <translation>Marcar como no hecho</translation>
    </message>
    <message>
        <source>Measuring what a proof is worth</source>
        <translation>Se mide cuánto vale una prueba</translation>
    </message>
    <message>
        <source>Member %1 names no file with its %2. Take another pack.</source>
        <translation>El miembro %1 no indica ningún archivo con su %2. Tome otro paquete.</translation>
    </message>
    <message>
        <source>Member %1 of the pack %2 cannot be built: %3.</source>
        <translation>No se puede construir el miembro %1 del paquete %2: %3.</translation>
    </message>
    <message>
        <source>Member %1 of the pack %2 does not say which of its terms are broader in the facet %3. Take the pack from its source again.</source>
        <translation>El miembro %1 del paquete %2 no dice cuáles de sus términos son más amplios en la faceta %3. Vuelva a tomar el paquete de su origen.</translation>
    </message>
    <message>
        <source>Member %1 of the pack %2 has no text embeddings.</source>
        <translation>El miembro %1 del paquete %2 no tiene vectores de texto.</translation>
    </message>
    <message>
        <source>Member %1 shares a trunk that its backbone does not have.</source>
        <translation>El miembro %1 comparte un tronco que su red no tiene.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Missing or empty: %1.</source>
        <translation>Falta o está vacío: %1.</translation>
    </message>
    <message>
        <source>Model packs</source>
        <translation>Paquetes de modelos</translation>
    </message>
    <message>
        <source>More than %1 of %2 were sent, which is more than it can have. The download was stopped and deleted. Try again, and do not use that address if it happens again.</source>
        <translation>Se han enviado más de %1 de %2, que es más de lo que puede tener. La descarga se ha detenido y borrado. Vuelva a intentarlo, y si vuelve a pasar no use esa dirección.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Indique un archivo.</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Indique otro archivo.</translation>
    </message>
    <message>
        <source>Names of the AAT, translations, recipes, icons and manual are there.</source>
        <translation>Los nombres del AAT, las traducciones, las recetas, los iconos y el manual están.</translation>
    </message>
    <message>
        <source>No backup of %1 could be made. %2</source>
        <translation>No se ha podido hacer ninguna copia de seguridad de %1. %2</translation>
    </message>
    <message>
        <source>No crash has left anything in the log.</source>
        <translation>Ningún fallo ha dejado nada en el registro.</translation>
    </message>
    <message>
        <source>No exhibit is left to compare with.</source>
        <translation>No queda ninguna pieza con la que comparar.</translation>
    </message>
    <message>
        <source>No font was found: the window would show no words.</source>
        <translation>No se ha encontrado ningún tipo de letra: la ventana no mostraría ninguna palabra.</translation>
    </message>
    <message>
        <source>No pack is installed.</source>
        <translation>No hay ningún paquete instalado.</translation>
    </message>
    <message>
        <source>No report can be made (%1). Install glam-assistant again.</source>
        <translation>No se puede hacer ningún informe (%1). Vuelva a instalar glam-assistant.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>no queda espacio en el disco</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>el dispositivo no está</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>el archivo o la carpeta no existe</translation>
    </message>
    <message>
        <source>Nobody else.</source>
        <translation>Nadie más.</translation>
    </message>
    <message>
        <source>None has been begun yet.</source>
        <translation>Aún no se ha empezado ninguno.</translation>
    </message>
    <message>
        <source>None is in use.</source>
        <translation>No se usa ninguno.</translation>
    </message>
    <message>
        <source>None of the photographs could be read; nothing was learned.</source>
        <translation>No se ha podido leer ninguna de las fotografías; no se ha aprendido nada.</translation>
    </message>
    <message>
        <source>None of the pictures could be read; no index was made.%1</source>
        <translation>No se ha podido leer ninguna de las imágenes; no se ha hecho ningún índice.%1</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>No es %1</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>no es una carpeta</translation>
    </message>
    <message>
        <source>Not proven: %1 points agree, but only in a narrow strip, as on a scale or colour card that was photographed with both.</source>
        <translation>No probado: %1 puntos coinciden, pero solo en una franja estrecha, como en una escala o carta de color fotografiada con las dos.</translation>
    </message>
    <message>
        <source>Not proven: %1 shows too few details to compare.</source>
        <translation>No probado: %1 muestra demasiado pocos detalles para comparar.</translation>
    </message>
    <message>
        <source>Not proven: %1. Three-dimensional or shiny things, and pictures with few details, often cannot be proved this way.</source>
        <translation>No probado: %1. Las cosas tridimensionales o brillantes, y las imágenes con pocos detalles, a menudo no se pueden probar así.</translation>
    </message>
    <message>
        <source>Nothing in it can be read any more: it holds no row of a catalogue. Go back to a backup.</source>
        <translation>Ya no se puede leer nada en él: no contiene ninguna fila de un catálogo. Vuelva a una copia de seguridad.</translation>
    </message>
    <message>
        <source>Nothing said about %1</source>
        <translation>Nada que decir sobre %1</translation>
    </message>
    <message>
        <source>Nothing waits beside it.</source>
        <translation>No espera nada junto a él.</translation>
    </message>
    <message>
        <source>Nothing was changed, because the damaged %1 could not be kept: %2.</source>
        <translation>No se ha cambiado nada, porque no se ha podido conservar el archivo dañado %1: %2.</translation>
    </message>
    <message>
        <source>Nothing was changed, because the present state could not be kept. %1</source>
        <translation>No se ha cambiado nada, porque no se ha podido conservar el estado actual. %1</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>Aún no se ha decidido nada.</translation>
    </message>
    <message>
        <source>Nothing was set: the usual settings are used.</source>
        <translation>No se ha configurado nada: se usa la configuración habitual.</translation>
    </message>
    <message>
        <source>On Debian or Ubuntu run: sudo apt install %1</source>
        <translation>En Debian o Ubuntu ejecute: sudo apt install %1</translation>
    </message>
    <message>
        <source>On Debian or Ubuntu run: sudo apt install fonts-dejavu-core</source>
        <translation>En Debian o Ubuntu ejecute: sudo apt install fonts-dejavu-core</translation>
    </message>
    <message>
        <source>On Debian or Ubuntu: “sudo apt install libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0”.</source>
        <translation>En Debian o Ubuntu: «sudo apt install libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0».</translation>
    </message>
    <message>
        <source>On a computer with internet open %1/%2, choose “Files” and download %3. Take %4 too: it states the licence. Put them into one folder on this computer and name that folder: glam-assistant packs make FOLDER --out DIR</source>
        <translation>En un ordenador con internet abra %1/%2, elija «Files» y descargue %3. Descargue también %4: indica la licencia. Póngalo todo en una carpeta de este ordenador e indíquela: glam-assistant packs make FOLDER --out DIR</translation>
    </message>
    <message>
        <source>On a computer with internet open %1/%2, choose “Files” and download all of them. Put them into one folder on this computer and install that folder: glam-assistant packs install FOLDER</source>
        <translation>En un ordenador con internet abra %1/%2, elija «Files» y descárguelo todo. Póngalo en una carpeta de este ordenador e instálela: glam-assistant packs install FOLDER</translation>
    </message>
    <message>
        <source>Open another in the window, or build it again.</source>
        <translation>Abra otro en la ventana, o vuelva a construirlo.</translation>
    </message>
    <message>
        <source>Open another in the window, or connect the drive it lies on.</source>
        <translation>Abra otro en la ventana, o conecte la unidad en la que está.</translation>
    </message>
    <message>
        <source>Open elsewhere</source>
        <translation>Abierto en otro lugar</translation>
    </message>
    <message>
        <source>Open it in the window and press “Save a copy without it”.</source>
        <translation>Ábralo en la ventana y pulse «Guardar una copia sin él».</translation>
    </message>
    <message>
        <source>Opening Qt %1.</source>
        <translation>Abrir Qt: %1.</translation>
    </message>
    <message>
        <source>Opening Qt %1: %2.</source>
        <translation>Abrir Qt: %1 (%2).</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>la operación no está permitida</translation>
    </message>
    <message>
        <source>Pack %1</source>
        <translation>Paquete %1</translation>
    </message>
    <message>
        <source>Pack in use</source>
        <translation>Paquete en uso</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes de Python</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>no tiene permiso</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>PyTorch %1 computes in %2.</source>
        <translation>PyTorch %1 calcula en %2.</translation>
    </message>
    <message>
        <source>PyTorch %1 computes wrong results.</source>
        <translation>PyTorch %1 calcula resultados incorrectos.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Qt %1 opens windows through %2.</source>
        <translation>Qt %1 abre ventanas a través de %2.</translation>
    </message>
    <message>
        <source>Qt has no Wayland part. Without a window, use “glam-assistant annotate PATH... --catalogue FILE”.</source>
        <translation>Qt no tiene la parte de Wayland. Sin ventana, use «glam-assistant annotate PATH... --catalogue FILE».</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>el sistema de archivos es de solo lectura</translation>
    </message>
    <message>
        <source>Report the problem, then delete these files.</source>
        <translation>Informe del problema, y después borre estos archivos.</translation>
    </message>
    <message>
        <source>Run: %1 -m pip install %2</source>
        <translation>Ejecute: %1 -m pip install %2</translation>
    </message>
    <message>
        <source>Run: %1 -m pip install --force-reinstall torch torchvision</source>
        <translation>Ejecute: %1 -m pip install --force-reinstall torch torchvision</translation>
    </message>
    <message>
        <source>Same design? %1 are proved: check the impression or number. The photograph may also show them all.</source>
        <translation>¿El mismo diseño? %1 están probadas: compruebe la impresión o el número. La fotografía también puede mostrarlas todas.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Set the clock of this computer, or of the one that wrote it.</source>
        <translation>Ponga en hora el reloj de este ordenador, o el del que lo escribió.</translation>
    </message>
    <message>
        <source>Set the computer&apos;s clock: decisions are dated by it.</source>
        <translation>Ponga en hora el reloj del ordenador: las decisiones toman de él la fecha.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Sign in at a screen to use the window. The commands work as they are.</source>
        <translation>Inicie sesión en una pantalla para usar la ventana. Las órdenes funcionan tal como están.</translation>
    </message>
    <message>
        <source>Some pictures of the index were described in another way than others; they cannot be whitened together. Build the index again.</source>
        <translation>Algunas imágenes del índice se describieron de otra manera que las demás; no se pueden blanquear juntas. Vuelva a construir el índice.</translation>
    </message>
    <message>
        <source>Something is not in order. What is marked with “✗” says what to do.</source>
        <translation>Algo no está en orden. Lo que está marcado con «✗» dice qué hay que hacer.</translation>
    </message>
    <message>
        <source>Split %1 off %2 as %3</source>
        <translation>Separar %1 de %2 como %3</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>el enlace con el archivo de la red ya no vale</translation>
    </message>
    <message>
        <source>Start the window: it keeps the file as it was and goes on with the rest.</source>
        <translation>Abra la ventana: conserva el archivo como estaba y sigue con el resto.</translation>
    </message>
    <message>
        <source>Stopped; no backup was made.</source>
        <translation>Se ha detenido; no se ha hecho ninguna copia de seguridad.</translation>
    </message>
    <message>
        <source>Stopped; nothing was rescued.</source>
        <translation>Se ha detenido; no se ha rescatado nada.</translation>
    </message>
    <message>
        <source>Stopped; the catalogue is as it was.</source>
        <translation>Se ha detenido; el catálogo está como estaba.</translation>
    </message>
    <message>
        <source>Take %1 picture out of the catalogue</source>
        <translation>Sacar %1 imagen del catálogo</translation>
    </message>
    <message>
        <source>Take %1 pictures out of the catalogue</source>
        <translation>Sacar %1 imágenes del catálogo</translation>
    </message>
    <message>
        <source>The %1 data is damaged (%2).</source>
        <translation>Los datos %1 están dañados (%2).</translation>
    </message>
    <message>
        <source>The %1 data is damaged.</source>
        <translation>Los datos %1 están dañados.</translation>
    </message>
    <message>
        <source>The address of %1 holds a password; give it without.</source>
        <translation>La dirección de %1 contiene una contraseña; indíquela sin ella.</translation>
    </message>
    <message>
        <source>The check gave no answer.</source>
        <translation>La comprobación no ha respondido.</translation>
    </message>
    <message>
        <source>The classifier cannot be tuned: none of the queries shows an exhibit of the catalogue; give photographs of exhibits with their numbers.</source>
        <translation>No se puede ajustar el clasificador: ninguna de las preguntas muestra una pieza del catálogo; dé fotografías de piezas con sus números.</translation>
    </message>
    <message>
        <source>The colour profile is damaged and was not used.</source>
        <translation>El perfil de color está dañado y no se ha usado.</translation>
    </message>
    <message>
        <source>The colour profile is for another kind of picture and was not used.</source>
        <translation>El perfil de color es para otra clase de imagen y no se ha usado.</translation>
    </message>
    <message>
        <source>The decision cannot be tuned: %1 queries show an exhibit of the catalogue and at least %2 are needed; add more, or use the default decision.</source>
        <translation>No se puede ajustar la decisión: %1 preguntas muestran una pieza del catálogo y hacen falta al menos %2; añada más, o use la decisión habitual.</translation>
    </message>
    <message>
        <source>The descriptor in the manifest has values out of range.</source>
        <translation>El descriptor del manifiesto tiene valores fuera de los límites.</translation>
    </message>
    <message>
        <source>The descriptor in the manifest is incomplete: %1.</source>
        <translation>El descriptor del manifiesto está incompleto: %1.</translation>
    </message>
    <message>
        <source>The descriptor of %1 has the length %2 instead of 1. The model that described it cannot be used.</source>
        <translation>El descriptor de %1 tiene la longitud %2 en lugar de 1. El modelo que lo ha descrito no se puede usar.</translation>
    </message>
    <message>
        <source>The descriptor of %1 has the shape %2; this index holds descriptors of %3 numbers. Describe the picture with the model of the index.</source>
        <translation>El descriptor de %1 tiene la forma %2; este índice contiene descriptores de %3 números. Describa la imagen con el modelo del índice.</translation>
    </message>
    <message>
        <source>The descriptor of a photograph has numbers that are not finite. The model cannot be used.</source>
        <translation>El descriptor de una fotografía tiene números que no son finitos. El modelo no se puede usar.</translation>
    </message>
    <message>
        <source>The descriptor of the pack %1 cannot be used: %2</source>
        <translation>El descriptor del paquete %1 no se puede usar: %2</translation>
    </message>
    <message>
        <source>The descriptor of the pack %1 names the member “%2”, which it lacks.</source>
        <translation>El descriptor del paquete %1 indica el miembro «%2», que no está.</translation>
    </message>
    <message>
        <source>The descriptors have %1 numbers, the whitening expects %2: they come from another model. Build the index again with this model.</source>
        <translation>Los descriptores tienen %1 números, el blanqueo espera %2: son de otro modelo. Vuelva a construir el índice con este modelo.</translation>
    </message>
    <message>
        <source>The descriptors to fit the whitening on are not finite. Build the index again.</source>
        <translation>Los descriptores con los que habría que ajustar el blanqueo no son finitos. Vuelva a construir el índice.</translation>
    </message>
    <message>
        <source>The disk&apos;s clock differs by %1 seconds from this computer&apos;s.</source>
        <translation>El reloj del disco difiere %1 segundos del de este ordenador.</translation>
    </message>
    <message>
        <source>The display %1 does not answer. Without a window, use “glam-assistant annotate PATH... --catalogue FILE”.</source>
        <translation>La pantalla %1 no responde. Sin ventana, use «glam-assistant annotate PATH... --catalogue FILE».</translation>
    </message>
    <message>
        <source>The download needs %1 in %2. Make room and try again.</source>
        <translation>La descarga necesita %1 en %2. Haga sitio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The download of %1 broke off (%2). What has arrived is kept: ask for it again and it goes on from there.</source>
        <translation>Se ha interrumpido la descarga de %1 (%2). Lo que ha llegado se conserva: vuelva a pedirlo y seguirá desde ahí.</translation>
    </message>
    <message>
        <source>The download of %1 was stopped. What has arrived is kept: asked for again, it goes on from there.</source>
        <translation>Se ha detenido la descarga de %1. Lo que ha llegado se conserva: si vuelve a pedirlo, seguirá desde ahí.</translation>
    </message>
    <message>
        <source>The download was stopped. What has arrived is kept: asked for again, it goes on from there.</source>
        <translation>Se ha detenido la descarga. Lo que ha llegado se conserva: si vuelve a pedirlo, seguirá desde ahí.</translation>
    </message>
    <message>
        <source>The exhibit&apos;s picture cannot be shown: %1</source>
        <translation>No se puede mostrar la imagen de la pieza: %1</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>Se ha cancelado la exportación. No se ha escrito nada.</translation>
    </message>
    <message>
        <source>The facet %1 has no term %2.</source>
        <translation>La faceta %1 no tiene ningún término %2.</translation>
    </message>
    <message>
        <source>The facet %1 has no term in row %2. Number its terms from 0.</source>
        <translation>La faceta %1 no tiene ningún término en la fila %2. Numere sus términos desde 0.</translation>
    </message>
    <message>
        <source>The facet %1 has terms that are broader than themselves (a circle).</source>
        <translation>La faceta %1 tiene términos que son más amplios que ellos mismos (un círculo).</translation>
    </message>
    <message>
        <source>The facet %1 has the term %2 twice. Take one of them out.</source>
        <translation>La faceta %1 tiene el término %2 dos veces. Quite uno.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>No se puede abrir el archivo: %1.</translation>
    </message>
    <message>
        <source>The file draws its picture in %1 passes; no camera or program does that.</source>
        <translation>El archivo dibuja la imagen en %1 pasadas; ninguna cámara ni programa lo hace.</translation>
    </message>
    <message>
        <source>The file ends before the picture begins; it was not copied or downloaded completely.</source>
        <translation>El archivo se acaba antes de que empiece la imagen; no se ha copiado o descargado del todo.</translation>
    </message>
    <message>
        <source>The file ends early: the picture is there with less detail.</source>
        <translation>El archivo se acaba antes de tiempo: la imagen está con menos detalle.</translation>
    </message>
    <message>
        <source>The file ends early; it was not copied or downloaded completely.</source>
        <translation>El archivo se acaba antes de tiempo; no se ha copiado o descargado del todo.</translation>
    </message>
    <message>
        <source>The file ends without an end mark; its last rows may be incomplete.</source>
        <translation>El archivo se acaba sin marca de final; las últimas filas pueden estar incompletas.</translation>
    </message>
    <message>
        <source>The file holds several pictures; only the first is read.</source>
        <translation>El archivo contiene varias imágenes; solo se lee la primera.</translation>
    </message>
    <message>
        <source>The file is %1 GB large; up to %2 GB are read. Save a smaller copy.</source>
        <translation>El archivo ocupa %1 GB; se leen hasta %2 GB. Guarde una copia más pequeña.</translation>
    </message>
    <message>
        <source>The file is %1. Save it as JPEG, PNG or TIFF.</source>
        <translation>El archivo es %1. Guárdelo como JPEG, PNG o TIFF.</translation>
    </message>
    <message>
        <source>The file is a compressed bitmap above 16 MB. Save it as PNG or TIFF.</source>
        <translation>El archivo es un mapa de bits comprimido de más de 16 MB. Guárdelo como PNG o TIFF.</translation>
    </message>
    <message>
        <source>The file is broken into too many pieces to be read in reasonable time.</source>
        <translation>El archivo está roto en demasiados trozos para leerlo en un tiempo razonable.</translation>
    </message>
    <message>
        <source>The file is cut into tiles larger than any program writes; it is damaged.</source>
        <translation>El archivo está cortado en teselas mayores que las que escribe ningún programa; está dañado.</translation>
    </message>
    <message>
        <source>The file is damaged or ends early: %1 of the picture could be read.</source>
        <translation>El archivo está dañado o se acaba antes de tiempo: se ha podido leer el %1 de la imagen.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is not a picture of a known format (JPEG, PNG, TIFF, WebP, BMP, GIF, HEIC or AVIF).</source>
        <translation>El archivo no es una imagen de un formato conocido (JPEG, PNG, TIFF, WebP, BMP, GIF, HEIC o AVIF).</translation>
    </message>
    <message>
        <source>The file or its folder is read-only.</source>
        <translation>El archivo o su carpeta son de solo lectura.</translation>
    </message>
    <message>
        <source>The file promises %1 × %2 pixels but holds only %3 bytes; it was not copied completely, or it is not a real photograph.</source>
        <translation>El archivo promete %1 × %2 píxeles pero solo contiene %3 bytes; no se ha copiado del todo, o no es una fotografía de verdad.</translation>
    </message>
    <message>
        <source>The file&apos;s directory is damaged.</source>
        <translation>El directorio del archivo está dañado.</translation>
    </message>
    <message>
        <source>The file&apos;s directory is damaged: it asks for more than the file holds.</source>
        <translation>El directorio del archivo está dañado: pide más de lo que el archivo contiene.</translation>
    </message>
    <message>
        <source>The files of %1 are there.</source>
        <translation>Los archivos de %1 están.</translation>
    </message>
    <message>
        <source>The files of %1 of %2 are not where they were.</source>
        <translation>Los archivos de %1 de %2 no están donde estaban.</translation>
    </message>
    <message>
        <source>The first: %1: %2</source>
        <translation>El primero: %1: %2</translation>
    </message>
    <message>
        <source>The history of steps has gaps, so Undo begins anew.</source>
        <translation>El historial de pasos tiene huecos, por eso Deshacer vuelve a empezar de cero.</translation>
    </message>
    <message>
        <source>The hub answered %1 about %2. Try again later. %3</source>
        <translation>El repositorio ha respondido %1 sobre %2. Vuelva a intentarlo más tarde. %3</translation>
    </message>
    <message>
        <source>The hub at %1 cannot be reached (%2). %3</source>
        <translation>No se puede llegar al repositorio de %1 (%2). %3</translation>
    </message>
    <message>
        <source>The hub has no model %1, or it is private. Check the name at %2.</source>
        <translation>El repositorio no tiene ningún modelo %1, o es privado. Compruebe el nombre en %2.</translation>
    </message>
    <message>
        <source>The index cannot be tuned on its own views: no exhibit has a second picture; tune on made-up views or on labelled photographs.</source>
        <translation>No se puede ajustar el índice con sus propias vistas: ninguna pieza tiene una segunda imagen; ajústelo con vistas inventadas o con fotografías etiquetadas.</translation>
    </message>
    <message>
        <source>The index cannot be tuned: it has %1, and at least two are needed to tell apart; add exhibits, or use the default decision.</source>
        <translation>No se puede ajustar el índice: tiene %1, y hacen falta al menos dos para distinguir; añada piezas, o use la decisión habitual.</translation>
    </message>
    <message>
        <source>The index has %1 pictures; each is compared with a photograph until the index is prepared for its size. “glam-assistant exhibits build” does that at its end.</source>
        <translation>El índice tiene %1 imágenes; cada una se compara con una fotografía hasta que el índice se prepare para su tamaño. «glam-assistant exhibits build» lo hace al terminar.</translation>
    </message>
    <message>
        <source>The index has %1 pictures; each is compared with a photograph, because usearch is not installed. “pip install glam-assistant[large]” makes searching quicker.</source>
        <translation>El índice tiene %1 imágenes; cada una se compara con una fotografía, porque usearch no está instalado. «pip install glam-assistant[large]» hace la búsqueda más rápida.</translation>
    </message>
    <message>
        <source>The index has grown from %1 to %2 exhibits since its confidence was learned: learn it again.</source>
        <translation>El índice ha crecido de %1 a %2 piezas desde que se aprendió su seguridad: vuelva a aprenderla.</translation>
    </message>
    <message>
        <source>The last step is dated %1, which is yet to come.</source>
        <translation>El último paso tiene la fecha %1, que aún ha de llegar.</translation>
    </message>
    <message>
        <source>The last step was on %1.</source>
        <translation>El último paso fue el %1.</translation>
    </message>
    <message>
        <source>The manifest of %1 is far too long. %2</source>
        <translation>El manifiesto de %1 es demasiado largo. %2</translation>
    </message>
    <message>
        <source>The manifest of %1 is not text. %2</source>
        <translation>El manifiesto de %1 no es texto. %2</translation>
    </message>
    <message>
        <source>The manifest of the pack %1 cannot be read: %2.</source>
        <translation>No se puede leer el manifiesto del paquete %1: %2.</translation>
    </message>
    <message>
        <source>The model failed on it (%1).</source>
        <translation>El modelo ha fallado con ella (%1).</translation>
    </message>
    <message>
        <source>The model gave numbers that are not finite. Install its pack again.</source>
        <translation>El modelo ha dado números que no son finitos. Vuelva a instalar su paquete.</translation>
    </message>
    <message>
        <source>The models do not know this term: it was added here. Choose a term that is suggested.</source>
        <translation>Los modelos no conocen este término: se ha añadido aquí. Elija un término sugerido.</translation>
    </message>
    <message>
        <source>The models run on the %1.</source>
        <translation>Los modelos funcionan con: %1.</translation>
    </message>
    <message>
        <source>The models run on the CPU: %1.</source>
        <translation>Los modelos funcionan con la CPU: %1.</translation>
    </message>
    <message>
        <source>The network %1 cannot be built: %2.</source>
        <translation>No se puede construir la red %1: %2.</translation>
    </message>
    <message>
        <source>The network %1 has no class token; use the pooling gem, avg or max.</source>
        <translation>La red %1 no tiene testigo de clase; use la reducción gem, avg o max.</translation>
    </message>
    <message>
        <source>The network %1 has too small files for an out of %2.</source>
        <translation>La red %1 tiene archivos demasiado pequeños para una salida de %2.</translation>
    </message>
    <message>
        <source>The one that was used last is no longer there.</source>
        <translation>El que se usó la última vez ya no está.</translation>
    </message>
    <message>
        <source>The pack %1 came with the program and stays. Others can be removed.</source>
        <translation>El paquete %1 viene con el programa y se queda. Los demás se pueden quitar.</translation>
    </message>
    <message>
        <source>The pack %1 cannot be brought back (%2).</source>
        <translation>No se puede recuperar el paquete %1 (%2).</translation>
    </message>
    <message>
        <source>The pack %1 cannot be brought back. Install it again.</source>
        <translation>No se puede recuperar el paquete %1. Vuelva a instalarlo.</translation>
    </message>
    <message>
        <source>The pack %1 cannot be used: %2</source>
        <translation>No se puede usar el paquete %1: %2</translation>
    </message>
    <message>
        <source>The pack %1 cannot be used: its test %2. Take another pack.</source>
        <translation>No se puede usar el paquete %1: la prueba %2. Tome otro paquete.</translation>
    </message>
    <message>
        <source>The pack %1 could not be removed (%2). Another program may be using it: close that first.</source>
        <translation>No se ha podido quitar el paquete %1 (%2). Quizá lo use otro programa: ciérrelo antes.</translation>
    </message>
    <message>
        <source>The pack %1 does not list %2.</source>
        <translation>El paquete %1 no tiene %2 en la lista.</translation>
    </message>
    <message>
        <source>The pack %1 gave no answer in %2 seconds, and its test was ended. Take another pack, or try again when the computer has less to do.</source>
        <translation>El paquete %1 no ha respondido en %2 segundos, y se ha terminado su prueba. Tome otro paquete, o vuelva a intentarlo cuando el ordenador tenga menos trabajo.</translation>
    </message>
    <message>
        <source>The pack %1 gives no SHA-256 for %2.</source>
        <translation>El paquete %1 no da ningún SHA-256 de %2.</translation>
    </message>
    <message>
        <source>The pack %1 has a manifest that %2.</source>
        <translation>El paquete %1 tiene un manifiesto que %2.</translation>
    </message>
    <message>
        <source>The pack %1 has a manifest that is not a JSON object.</source>
        <translation>El paquete %1 tiene un manifiesto que no es un objeto JSON.</translation>
    </message>
    <message>
        <source>The pack %1 has a member of kind “%2”, which this program does not know. Update the program or take another pack.</source>
        <translation>El paquete %1 tiene un miembro de la clase «%2», que este programa no conoce. Actualice el programa o tome otro paquete.</translation>
    </message>
    <message>
        <source>The pack %1 has an incomplete manifest: %2.</source>
        <translation>El paquete %1 tiene un manifiesto incompleto: %2.</translation>
    </message>
    <message>
        <source>The pack %1 has no descriptor to identify exhibits with. Take another pack, such as starter.</source>
        <translation>El paquete %1 no tiene ningún descriptor para identificar piezas. Tome otro paquete, como starter.</translation>
    </message>
    <message>
        <source>The pack %1 has two members of one name (%2).</source>
        <translation>El paquete %1 tiene dos miembros con el mismo nombre (%2).</translation>
    </message>
    <message>
        <source>The pack %1 holds %2; only safetensors, JSON and text are accepted, because other model files can run code. It was not loaded.</source>
        <translation>El paquete %1 contiene %2; solo se aceptan safetensors, JSON y texto, porque otros archivos de modelo pueden ejecutar código. No se ha cargado.</translation>
    </message>
    <message>
        <source>The pack %1 holds a file whose name cannot be shown (%2).</source>
        <translation>El paquete %1 contiene un archivo con un nombre que no se puede mostrar (%2).</translation>
    </message>
    <message>
        <source>The pack %1 is in use. Switch to another one first, then remove it.</source>
        <translation>El paquete %1 está en uso. Cámbielo antes por otro, y después quítelo.</translation>
    </message>
    <message>
        <source>The pack %1 is not whole (%2). Install it again.</source>
        <translation>El paquete %1 no está entero (%2). Vuelva a instalarlo.</translation>
    </message>
    <message>
        <source>The pack %1 is of format %2; this program reads format %3. Update the program or take another pack.</source>
        <translation>El paquete %1 tiene el formato %2; este programa lee el formato %3. Actualice el programa o tome otro paquete.</translation>
    </message>
    <message>
        <source>The pack %1 knows no term of the vocabulary %2. Take another pack.</source>
        <translation>El paquete %1 no conoce ningún término del vocabulario %2. Tome otro paquete.</translation>
    </message>
    <message>
        <source>The pack %1 lacks %2 (%3). Install the pack again.</source>
        <translation>Al paquete %1 le falta %2 (%3). Vuelva a instalar el paquete.</translation>
    </message>
    <message>
        <source>The pack %1 names more than %2 members. It was not loaded.</source>
        <translation>El paquete %1 indica más de %2 miembros. No se ha cargado.</translation>
    </message>
    <message>
        <source>The pack %1 names no member.</source>
        <translation>El paquete %1 no indica ningún miembro.</translation>
    </message>
    <message>
        <source>The pack %1 only identifies exhibits, it suggests no terms. Take another pack.</source>
        <translation>El paquete %1 solo identifica piezas, no sugiere términos. Tome otro paquete.</translation>
    </message>
    <message>
        <source>The pack %1 points outside itself (%2). It was not loaded.</source>
        <translation>El paquete %1 apunta fuera de sí mismo (%2). No se ha cargado.</translation>
    </message>
    <message>
        <source>The pack %1 that is installed describes pictures differently.</source>
        <translation>El paquete %1 que está instalado describe las imágenes de otra manera.</translation>
    </message>
    <message>
        <source>The pack %1 uses %2, which the manifest does not list.</source>
        <translation>El paquete %1 usa %2, que no está en la lista del manifiesto.</translation>
    </message>
    <message>
        <source>The pack %1: member %2 uses %3, which the manifest does not list.</source>
        <translation>El paquete %1: el miembro %2 usa %3, que no está en la lista del manifiesto.</translation>
    </message>
    <message>
        <source>The pack of the settings is not installed.</source>
        <translation>El paquete de la configuración no está instalado.</translation>
    </message>
    <message>
        <source>The pattern %1 for object numbers is not a regular expression: %2. Correct it.</source>
        <translation>El patrón %1 para los números de objeto no es una expresión regular: %2. Corríjalo.</translation>
    </message>
    <message>
        <source>The picture has %1 × %2 pixels, %3 million; up to %4 million are read. Save a smaller copy.</source>
        <translation>La imagen tiene %1 × %2 píxeles, %3 millones; se leen hasta %4 millones. Guarde una copia más pequeña.</translation>
    </message>
    <message>
        <source>The picture has %1 × %2 pixels; up to %3 a side are read.</source>
        <translation>La imagen tiene %1 × %2 píxeles; se leen hasta %3 por lado.</translation>
    </message>
    <message>
        <source>The picture holds 12-bit values; they were scaled.</source>
        <translation>La imagen contiene valores de 12 bits; se han reescalado.</translation>
    </message>
    <message>
        <source>The preprocessing in the manifest has values out of range.</source>
        <translation>El preprocesamiento del manifiesto tiene valores fuera de los límites.</translation>
    </message>
    <message>
        <source>The preprocessing in the manifest is incomplete: %1.</source>
        <translation>El preprocesamiento del manifiesto está incompleto: %1.</translation>
    </message>
    <message>
        <source>The program works. Look at what is marked with “!”.</source>
        <translation>El programa funciona. Mire lo que está marcado con «!».</translation>
    </message>
    <message>
        <source>The report could not be written to %1 (%2). Choose another folder.</source>
        <translation>No se ha podido escribir el informe en %1 (%2). Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Se ha detenido la búsqueda.</translation>
    </message>
    <message>
        <source>The sets in the pack&apos;s calibration cannot be read: %1. Make the pack again.</source>
        <translation>No se pueden leer los conjuntos de la calibración del paquete: %1. Vuelva a hacer el paquete.</translation>
    </message>
    <message>
        <source>The sets of %1 in the pack&apos;s calibration are out of bounds (alpha %2, threshold %3). Make the pack again.</source>
        <translation>Los conjuntos de %1 de la calibración del paquete están fuera de los límites (alfa %2, umbral %3). Vuelva a hacer el paquete.</translation>
    </message>
    <message>
        <source>The settings could not be saved in %1 (%2). Check the disk and its permissions.</source>
        <translation>No se ha podido guardar la configuración en %1 (%2). Compruebe el disco y sus permisos.</translation>
    </message>
    <message>
        <source>The settings could not be understood (%1); they were set aside as %2, and the usual ones are used.</source>
        <translation>No se ha podido entender la configuración (%1); se ha apartado como %2, y se usa la habitual.</translation>
    </message>
    <message>
        <source>The settings in %1 could not be understood (%2); the usual ones are used.</source>
        <translation>No se ha podido entender la configuración de %1 (%2); se usa la habitual.</translation>
    </message>
    <message>
        <source>The stored settings of the decision cannot be used: %1; tune the index again to replace them.</source>
        <translation>Los ajustes guardados de la decisión no se pueden usar: %1; vuelva a ajustar el índice para sustituirlos.</translation>
    </message>
    <message>
        <source>The system could not look into it (%1).</source>
        <translation>El sistema no ha podido mirar dentro (%1).</translation>
    </message>
    <message>
        <source>The system could not read the file (%1).</source>
        <translation>El sistema no ha podido leer el archivo (%1).</translation>
    </message>
    <message>
        <source>The system does not tell how much room there is.</source>
        <translation>El sistema no dice cuánto espacio hay.</translation>
    </message>
    <message>
        <source>The system does not tell how much there is.</source>
        <translation>El sistema no dice cuánta hay.</translation>
    </message>
    <message>
        <source>The system ended the program in the middle of its work (%1 in %2).</source>
        <translation>El sistema ha terminado el programa en medio del trabajo (%1 en %2).</translation>
    </message>
    <message>
        <source>The term %1 cannot be added to %2 without a label.</source>
        <translation>No se puede añadir el término %1 a %2 sin nombre.</translation>
    </message>
    <message>
        <source>The term %1 has a broader term in row %2, which is not there.</source>
        <translation>El término %1 tiene un término más amplio en la fila %2, que no está.</translation>
    </message>
    <message>
        <source>The term %1 in %2 cannot have an empty label.</source>
        <translation>El término %1 de %2 no puede tener un nombre vacío.</translation>
    </message>
    <message>
        <source>The terms of %1 stand in more than %2 places, because they have many broader terms. Take out some of the links.</source>
        <translation>Los términos de %1 están en más de %2 lugares, porque tienen muchos términos más amplios. Quite algunos de los enlaces.</translation>
    </message>
    <message>
        <source>The terms of %1 stand on more than %2 levels. Take out some levels between.</source>
        <translation>Los términos de %1 están en más de %2 niveles. Quite algunos niveles intermedios.</translation>
    </message>
    <message>
        <source>The test of %1 could not be started (%2).</source>
        <translation>No se ha podido empezar la prueba de %1 (%2).</translation>
    </message>
    <message>
        <source>The test of %1 was stopped.</source>
        <translation>Se ha detenido la prueba de %1.</translation>
    </message>
    <message>
        <source>The text has %1 words. Look for %2 at the most.</source>
        <translation>El texto tiene %1 palabras. Busque %2 como máximo.</translation>
    </message>
    <message>
        <source>The values have no fixed range; the darkest became black, the lightest white.</source>
        <translation>Los valores no tienen límites fijos; el más oscuro se ha hecho negro y el más claro, blanco.</translation>
    </message>
    <message>
        <source>The vocabulary %1 cannot be used. %2</source>
        <translation>El vocabulario %1 no se puede usar. %2</translation>
    </message>
    <message>
        <source>The vocabulary %1 has the facet %2 twice. Give each its own key.</source>
        <translation>El vocabulario %1 tiene la faceta %2 dos veces. Dé a cada una su propia clave.</translation>
    </message>
    <message>
        <source>The whitening in %1 is not the one its descriptors were made with. Build the index again.</source>
        <translation>El blanqueo de %1 no es el que se usó para sus descriptores. Vuelva a construir el índice.</translation>
    </message>
    <message>
        <source>The window needs %1, which is not installed; install glam-assistant again. Without a window, use “glam-assistant annotate PATH... --catalogue FILE”.</source>
        <translation>La ventana necesita %1, que no está instalado; vuelva a instalar glam-assistant. Sin ventana, use «glam-assistant annotate PATH... --catalogue FILE».</translation>
    </message>
    <message>
        <source>The window needs a system library that is missing (%1).%2 Without a window, use “glam-assistant annotate PATH... --catalogue FILE”.</source>
        <translation>La ventana necesita una biblioteca del sistema que falta (%1).%2 Sin ventana, use «glam-assistant annotate PATH... --catalogue FILE».</translation>
    </message>
    <message>
        <source>The words of member %1 of the pack %2 cannot be used: %3.</source>
        <translation>No se pueden usar las palabras del miembro %1 del paquete %2: %3.</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Aún no hay ninguna.</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>No hay ninguna.</translation>
    </message>
    <message>
        <source>There is a term %1 in this catalogue already. Look for “%2”, or give the new term another name.</source>
        <translation>Ya hay un término %1 en este catálogo. Busque «%2», o dé otro nombre al término nuevo.</translation>
    </message>
    <message>
        <source>There is an object %1 already. Choose another number.</source>
        <translation>Ya hay un objeto %1. Elija otro número.</translation>
    </message>
    <message>
        <source>There is no CSV “%1” of “%2” terms. The shapes are %3; the terms %4.</source>
        <translation>No hay ningún CSV «%1» de términos «%2». Las formas son %3; los términos, %4.</translation>
    </message>
    <message>
        <source>There is no Wayland display at %1. Without a window, use “glam-assistant annotate PATH... --catalogue FILE”.</source>
        <translation>No hay ninguna pantalla de Wayland en %1. Sin ventana, use «glam-assistant annotate PATH... --catalogue FILE».</translation>
    </message>
    <message>
        <source>There is no catalogue at %1 to make a backup of. Check the name.</source>
        <translation>No hay ningún catálogo en %1 del que hacer una copia de seguridad. Compruebe el nombre.</translation>
    </message>
    <message>
        <source>There is no catalogue at %1 to rescue. Check the name.</source>
        <translation>No hay ningún catálogo en %1 que rescatar. Compruebe el nombre.</translation>
    </message>
    <message>
        <source>There is no catalogue at %1. Check the name.</source>
        <translation>No hay ningún catálogo en %1. Compruebe el nombre.</translation>
    </message>
    <message>
        <source>There is no device “%1”; use auto, cpu or cuda.</source>
        <translation>No hay ningún dispositivo «%1»; use auto, cpu o cuda.</translation>
    </message>
    <message>
        <source>There is no display to open the window on. Without a window, use “glam-assistant annotate PATH... --catalogue FILE”.</source>
        <translation>No hay ninguna pantalla en la que abrir la ventana. Sin ventana, use «glam-assistant annotate PATH... --catalogue FILE».</translation>
    </message>
    <message>
        <source>There is no exhibit “%1” in the index. Check its number.</source>
        <translation>No hay ninguna pieza «%1» en el índice. Compruebe su número.</translation>
    </message>
    <message>
        <source>There is no facet “%1” in %2; it has %3.</source>
        <translation>No hay ninguna faceta «%1» en %2; tiene %3.</translation>
    </message>
    <message>
        <source>There is no file of this name.</source>
        <translation>No hay ningún archivo con ese nombre.</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>No hay ningún archivo ni carpeta %1.</translation>
    </message>
    <message>
        <source>There is no folder or file %1. Name a folder of pictures, or a CSV.</source>
        <translation>No hay ninguna carpeta ni archivo %1. Indique una carpeta de imágenes, o un CSV.</translation>
    </message>
    <message>
        <source>There is no index of exhibits at %1. Check the name, or build it first.</source>
        <translation>No hay ningún índice de piezas en %1. Compruebe el nombre, o constrúyalo antes.</translation>
    </message>
    <message>
        <source>There is no model pack “%1”. Known packs: %2. Name one of these, or the folder of a pack (it holds a manifest.json).</source>
        <translation>No hay ningún paquete de modelos «%1». Paquetes conocidos: %2. Indique uno de ellos, o la carpeta de un paquete (contiene un manifest.json).</translation>
    </message>
    <message>
        <source>There is no proof called %1. Choose one of: %2.</source>
        <translation>No hay ninguna prueba que se llame %1. Elija una: %2.</translation>
    </message>
    <message>
        <source>There is no space left for %1. Make room and give the same command again.</source>
        <translation>No queda espacio para %1. Haga sitio y vuelva a dar la misma orden.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>No hay ningún archivo ni carpeta con ese nombre.</translation>
    </message>
    <message>
        <source>There is no such file; it may have been moved, renamed or deleted.</source>
        <translation>El archivo no está; quizá se haya movido, renombrado o borrado.</translation>
    </message>
    <message>
        <source>There is no term %1 in %2 to be called otherwise.</source>
        <translation>No hay ningún término %1 en %2 al que dar otro nombre.</translation>
    </message>
    <message>
        <source>There is not enough memory to read this picture.</source>
        <translation>No hay bastante memoria para leer esta imagen.</translation>
    </message>
    <message>
        <source>There is nothing to join. Mark pictures of two objects or more.</source>
        <translation>No hay nada que unir. Marque imágenes de dos objetos o más.</translation>
    </message>
    <message>
        <source>There is nothing to split off. Mark some of an object&apos;s pictures.</source>
        <translation>No hay nada que separar. Marque algunas de las imágenes de un objeto.</translation>
    </message>
    <message>
        <source>There is too little to learn from: only near copies and proved exhibits will be called a match.</source>
        <translation>Hay demasiado poco de lo que aprender: solo se dirá que coinciden las copias casi iguales y las piezas probadas.</translation>
    </message>
    <message>
        <source>These are all pictures of %1. Mark only those that show another object.</source>
        <translation>Estas son todas las imágenes de %1. Marque solo las que muestran otro objeto.</translation>
    </message>
    <message>
        <source>These cannot be written: %1.</source>
        <translation>No se puede escribir en: %1.</translation>
    </message>
    <message>
        <source>This copy of Pillow was built without AVIF. Save the picture as JPEG or TIFF.</source>
        <translation>Esta copia de Pillow se hizo sin AVIF. Guarde la imagen como JPEG o TIFF.</translation>
    </message>
    <message>
        <source>This is %1</source>
        <translation>Esto es %1</translation>
    </message>
    <message>
        <source>This is a file of another program.</source>
        <translation>Este es un archivo de otro programa.</translation>
    </message>
    <message>
        <source>This kind of %1 cannot be read (%2). Save a copy as an 8-bit or 16-bit TIFF.</source>
        <translation>Esta clase de %1 no se puede leer (%2). Guarde una copia como TIFF de 8 o de 16 bits.</translation>
    </message>
    <message>
        <source>Those for data, settings, cache, log and temporary files can be written.</source>
        <translation>Se puede escribir en las de datos, configuración, caché, registro y archivos temporales.</translation>
    </message>
    <message>
        <source>Three-dimensional or shiny things, and pictures with few details, often cannot be proved this way.</source>
        <translation>Las cosas tridimensionales o brillantes, y las imágenes con pocos detalles, a menudo no se pueden probar así.</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>hay demasiados enlaces simbólicos seguidos</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>hay demasiados archivos abiertos</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>la unidad de red no está conectada</translation>
    </message>
    <message>
        <source>Two windows may work on one catalogue; close the others before you copy or replace the file.</source>
        <translation>Dos ventanas pueden trabajar en un catálogo; cierre las otras antes de copiar o sustituir el archivo.</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulario</translation>
    </message>
    <message>
        <source>What the program needs could not be read (%1).</source>
        <translation>No se ha podido leer qué necesita el programa (%1).</translation>
    </message>
    <message>
        <source>What was chosen about the term %1 of %2 cannot be read.</source>
        <translation>No se puede leer lo que se eligió sobre el término %1 de %2.</translation>
    </message>
    <message>
        <source>Whitened on %1 pictures.</source>
        <translation>Se ha blanqueado con %1 imágenes.</translation>
    </message>
    <message>
        <source>Without a window, use “glam-assistant annotate PATH... --catalogue FILE”.</source>
        <translation>Sin ventana, use «glam-assistant annotate PATH... --catalogue FILE».</translation>
    </message>
    <message>
        <source>Work on a catalogue on this computer, and copy it to the network when the window is closed.</source>
        <translation>Trabaje en un catálogo de este ordenador, y cópielo a la red cuando la ventana esté cerrada.</translation>
    </message>
    <message>
        <source>Write %1 once, where the number stands: %2_*</source>
        <translation>Escriba %1 una vez, donde va el número: %2_*</translation>
    </message>
    <message>
        <source>You have no permission to look into it.</source>
        <translation>No tiene permiso para mirar dentro.</translation>
    </message>
    <message>
        <source>You have no permission to read this file.</source>
        <translation>No tiene permiso para leer este archivo.</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>Sus archivos</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>una imagen JPEG 2000</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>una imagen JPEG XL</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un documento PDF</translation>
    </message>
    <message>
        <source>a Photoshop document</source>
        <translation>un documento de Photoshop</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>un archivo ZIP o un documento de oficina</translation>
    </message>
    <message>
        <source>a drawing (SVG)</source>
        <translation>un dibujo (SVG)</translation>
    </message>
    <message>
        <source>a facet has no list of terms</source>
        <translation>una faceta no tiene ninguna lista de términos</translation>
    </message>
    <message>
        <source>a name of %1 characters</source>
        <translation>un nombre de %1 caracteres</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>un número es demasiado grande</translation>
    </message>
    <message>
        <source>a row of the table “%1” points nowhere</source>
        <translation>una fila de la tabla «%1» no apunta a ninguna parte</translation>
    </message>
    <message>
        <source>a text (XML or SVG)</source>
        <translation>un texto (XML o SVG)</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>una página web</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>are not a list</source>
        <translation>no son una lista</translation>
    </message>
    <message>
        <source>cannot be read (%1)</source>
        <translation>no se puede leer (%1)</translation>
    </message>
    <message>
        <source>could not be started (%1)</source>
        <translation>no se ha podido empezar (%1)</translation>
    </message>
    <message>
        <source>could not be written because the disk is full. Make room and repeat the last step.</source>
        <translation>no se ha podido escribir porque el disco está lleno. Haga sitio y repita el último paso.</translation>
    </message>
    <message>
        <source>does not hold names and values</source>
        <translation>no contiene nombres y valores</translation>
    </message>
    <message>
        <source>ended with code %1</source>
        <translation>ha terminado con el código %1</translation>
    </message>
    <message>
        <source>ended with code %1 and without an answer</source>
        <translation>ha terminado con el código %1 y sin respuesta</translation>
    </message>
    <message>
        <source>frozen = %1 needs a backbone of the EfficientNet or ConvNeXt family; %2 can be frozen as a whole (frozen = “%3”) or not at all.</source>
        <translation>frozen = %1 necesita una red de la familia EfficientNet o ConvNeXt; %2 se puede congelar entera (frozen = «%3») o nada.</translation>
    </message>
    <message>
        <source>gave no answer</source>
        <translation>no ha respondido</translation>
    </message>
    <message>
        <source>gave no answer in %1 seconds</source>
        <translation>no ha respondido en %1 segundos</translation>
    </message>
    <message>
        <source>holds half a character</source>
        <translation>contiene medio carácter</translation>
    </message>
    <message>
        <source>is damaged. Build it again, or take the copy from your backup.</source>
        <translation>está dañado. Vuelva a construirlo, o tome la copia de seguridad que tenga.</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>no es ni verdadero ni falso</translation>
    </message>
    <message>
        <source>is none of %1</source>
        <translation>no es ninguno de estos: %1</translation>
    </message>
    <message>
        <source>is not JSON (line %1)</source>
        <translation>no es JSON (línea %1)</translation>
    </message>
    <message>
        <source>is not a text</source>
        <translation>no es un texto</translation>
    </message>
    <message>
        <source>is not a whole number from %1 to %2</source>
        <translation>no es un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>it asks for something that is not in the pack (%1)</source>
        <translation>pide algo que no está en el paquete (%1)</translation>
    </message>
    <message>
        <source>it asks to run code that comes with it (%1)</source>
        <translation>pide ejecutar código que trae (%1)</translation>
    </message>
    <message>
        <source>it does not hold settings</source>
        <translation>no contiene ninguna configuración</translation>
    </message>
    <message>
        <source>it has more than %1</source>
        <translation>tiene más de %1</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>it is larger than %1 MB</source>
        <translation>es mayor de %1 MB</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>tiene demasiados niveles</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>no es un archivo corriente</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>no es un objeto JSON</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>no es texto</translation>
    </message>
    <message>
        <source>it lacks %1</source>
        <translation>le falta %1</translation>
    </message>
    <message>
        <source>its files are too small for %1 terms</source>
        <translation>sus archivos son demasiado pequeños para %1 términos</translation>
    </message>
    <message>
        <source>its files are too small for a network of that size</source>
        <translation>sus archivos son demasiado pequeños para una red de ese tamaño</translation>
    </message>
    <message>
        <source>its files are too small to fill the architecture %1</source>
        <translation>sus archivos son demasiado pequeños para llenar la arquitectura %1</translation>
    </message>
    <message>
        <source>its name cannot be used</source>
        <translation>su nombre no se puede usar</translation>
    </message>
    <message>
        <source>its vectors have different lengths</source>
        <translation>sus vectores tienen longitudes distintas</translation>
    </message>
    <message>
        <source>made-up views</source>
        <translation>vistas inventadas</translation>
    </message>
    <message>
        <source>names of the AAT</source>
        <translation>nombres del AAT</translation>
    </message>
    <message>
        <source>no CUDA device found</source>
        <translation>no se ha encontrado ningún dispositivo CUDA</translation>
    </message>
    <message>
        <source>no exhibit</source>
        <translation>ninguna pieza</translation>
    </message>
    <message>
        <source>no points agree</source>
        <translation>ningún punto coincide</translation>
    </message>
    <message>
        <source>numbers do not end</source>
        <translation>hay números que no se acaban</translation>
    </message>
    <message>
        <source>of today</source>
        <translation>de hoy</translation>
    </message>
    <message>
        <source>older ones do not go with the torchvision that pip takes, and no model loads</source>
        <translation>los más antiguos no van con el torchvision que toma pip, y no se carga ningún modelo</translation>
    </message>
    <message>
        <source>one exhibit</source>
        <translation>una pieza</translation>
    </message>
    <message>
        <source>one thread</source>
        <translation>un hilo</translation>
    </message>
    <message>
        <source>only %1 points agree</source>
        <translation>solo coinciden %1 puntos</translation>
    </message>
    <message>
        <source>only one point agrees</source>
        <translation>solo coincide un punto</translation>
    </message>
    <message>
        <source>rows of the table “%1” stand for each other in a circle</source>
        <translation>hay filas de la tabla «%1» que se remiten en círculo</translation>
    </message>
    <message>
        <source>the CPU was asked for</source>
        <translation>se ha pedido la CPU</translation>
    </message>
    <message>
        <source>the exhibit&apos;s picture</source>
        <translation>la imagen de la pieza</translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>las primeras %1</translation>
    </message>
    <message>
        <source>the keys of “%1” are not a list of texts</source>
        <translation>las teclas de «%1» no son una lista de textos</translation>
    </message>
    <message>
        <source>the line of “%1” is not a number from 0 to 1</source>
        <translation>la línea de «%1» no es un número de 0 a 1</translation>
    </message>
    <message>
        <source>the photograph</source>
        <translation>la fotografía</translation>
    </message>
    <message>
        <source>the server answered %1</source>
        <translation>el servidor ha respondido %1</translation>
    </message>
    <message>
        <source>the slope of &apos;calibration&apos; is below 0</source>
        <translation>la pendiente de «calibration» está por debajo de 0</translation>
    </message>
    <message>
        <source>their format is %1, this version reads %2</source>
        <translation>su formato es %1, esta versión lee %2</translation>
    </message>
    <message>
        <source>they are not an object</source>
        <translation>no son un objeto</translation>
    </message>
    <message>
        <source>this PyTorch is made for the CPU alone</source>
        <translation>este PyTorch está hecho solo para la CPU</translation>
    </message>
    <message>
        <source>this program knows no architecture “%1”</source>
        <translation>este programa no conoce ninguna arquitectura «%1»</translation>
    </message>
    <message>
        <source>timm knows no architecture “%1”</source>
        <translation>timm no conoce ninguna arquitectura «%1»</translation>
    </message>
    <message>
        <source>torchvision</source>
        <translation>torchvision</translation>
    </message>
    <message>
        <source>torchvision %1 goes with it.</source>
        <translation>torchvision %1 encaja con él.</translation>
    </message>
    <message>
        <source>version 6.12 on Python 3.11 ends the program after a few thousand steps</source>
        <translation>la versión 6.12 con Python 3.11 termina el programa al cabo de unos miles de pasos</translation>
    </message>
    <message>
        <source>was ended by the system (%1)</source>
        <translation>la ha terminado el sistema (%1)</translation>
    </message>
    <message>
        <source>was ended by the system (signal %1)</source>
        <translation>la ha terminado el sistema (señal %1)</translation>
    </message>
    <message>
        <source>was stopped</source>
        <translation>se ha detenido</translation>
    </message>
    <message>
        <source>“%1” cannot be added to %2: the vocabulary has no such facet.</source>
        <translation>No se puede añadir «%1» a %2: el vocabulario no tiene esa faceta.</translation>
    </message>
    <message>
        <source>“%1” cannot be added: %2 is not the URI of a term.</source>
        <translation>No se puede añadir «%1»: %2 no es el URI de un término.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a model of the hub: %2</source>
        <translation>«%1» no puede ser el nombre de un modelo del repositorio: %2</translation>
    </message>
    <message>
        <source>“%1” has no place in %2: its broader term %3 is not there.</source>
        <translation>«%1» no tiene lugar en %2: su término más amplio %3 no está.</translation>
    </message>
    <message>
        <source>“%1” has no place in %2: the terms it stands under are not placed, or stand under it themselves.</source>
        <translation>«%1» no tiene lugar en %2: los términos bajo los que está no tienen lugar, o están bajo él mismo.</translation>
    </message>
    <message>
        <source>“%1” is in %2 already (%3).</source>
        <translation>«%1» ya está en %2 (%3).</translation>
    </message>
    <message>
        <source>“%1” names no pack: write ORG/NAME as on the hub, or an address that begins with https://.</source>
        <translation>«%1» no indica ningún paquete: escriba ORG/NAME como en el repositorio, o una dirección que empiece por https://.</translation>
    </message>
    <message>
        <source>“%1” was added to %2 twice (%3).</source>
        <translation>«%1» se ha añadido a %2 dos veces (%3).</translation>
    </message>
</context>
</TS>
