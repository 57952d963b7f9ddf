<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ca" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source> for %Ln object(s)</source>
        <translation>
            <numerusform> per a %Ln objecte</numerusform>
            <numerusform> per a %Ln objectes</numerusform>
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
            <numerusform>%Ln còpia de seguretat, {room} en total.</numerusform>
            <numerusform>%Ln còpies de seguretat, {room} en total.</numerusform>
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
            <numerusform>%Ln candidat</numerusform>
            <numerusform>%Ln candidats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be added: {name}. {reason}</source>
        <translation>
            <numerusform>No se n&apos;ha pogut afegir %Ln: {name}. {reason}</numerusform>
            <numerusform>No se n&apos;han pogut afegir %Ln: {name}. {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>no se n&apos;ha pogut llegir %Ln</numerusform>
            <numerusform>no se n&apos;han pogut llegir %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <translation>
            <numerusform>%Ln decisió</numerusform>
            <numerusform>%Ln decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln fitxer</numerusform>
            <numerusform>%Ln fitxers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read. The others are done.</source>
        <translation>
            <numerusform>No s&apos;ha pogut llegir %Ln fitxer. Els altres estan fets.</numerusform>
            <numerusform>No s&apos;han pogut llegir %Ln fitxers. Els altres estan fets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln trobat</numerusform>
            <numerusform>%Ln trobats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in it already</source>
        <translation>
            <numerusform>%Ln ja hi era</numerusform>
            <numerusform>%Ln ja hi eren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the catalogue already</source>
        <translation>
            <numerusform>%Ln ja era al catàleg</numerusform>
            <numerusform>%Ln ja eren al catàleg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln membre</numerusform>
            <numerusform>%Ln membres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s): {names}</source>
        <translation>
            <numerusform>%Ln membre: {names}</numerusform>
            <numerusform>%Ln membres: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minut</numerusform>
            <numerusform>%Ln minuts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing here</source>
        <translation>
            <numerusform>en falta %Ln aquí</numerusform>
            <numerusform>en falten %Ln aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln més</numerusform>
            <numerusform>%Ln més</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more term(s) below</source>
        <translation>
            <numerusform>%Ln terme més a sota</numerusform>
            <numerusform>%Ln termes més a sota</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln objecte</numerusform>
            <numerusform>%Ln objectes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) fewer</source>
        <translation>
            <numerusform>%Ln objecte menys</numerusform>
            <numerusform>%Ln objectes menys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) more</source>
        <translation>
            <numerusform>%Ln objecte més</numerusform>
            <numerusform>%Ln objectes més</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them</source>
        <translation>
            <numerusform>%Ln d&apos;ells</numerusform>
            <numerusform>%Ln d&apos;ells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) seen (R)</source>
        <translation>
            <numerusform>%Ln part vista (R)</numerusform>
            <numerusform>%Ln parts vistes (R)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) seen; drag a rectangle around one</source>
        <translation>
            <numerusform>%Ln part vista; arrossegueu un rectangle al voltant d&apos;una</numerusform>
            <numerusform>%Ln parts vistes; arrossegueu un rectangle al voltant d&apos;una</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln imatge</numerusform>
            <numerusform>%Ln imatges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) added</source>
        <translation>
            <numerusform>%Ln imatge afegida</numerusform>
            <numerusform>%Ln imatges afegides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) added to {index}</source>
        <translation>
            <numerusform>%Ln imatge afegida a {index}</numerusform>
            <numerusform>%Ln imatges afegides a {index}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) annotated</source>
        <translation>
            <numerusform>%Ln imatge anotada</numerusform>
            <numerusform>%Ln imatges anotades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) can be found as similar now.</source>
        <translation>
            <numerusform>%Ln imatge ja es pot trobar com a semblant.</numerusform>
            <numerusform>%Ln imatges ja es poden trobar com a semblants.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) fewer</source>
        <translation>
            <numerusform>%Ln imatge menys</numerusform>
            <numerusform>%Ln imatges menys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) go to another object.</source>
        <translation>
            <numerusform>%Ln imatge passa a un altre objecte.</numerusform>
            <numerusform>%Ln imatges passen a un altre objecte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) marked</source>
        <translation>
            <numerusform>%Ln imatge marcada</numerusform>
            <numerusform>%Ln imatges marcades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) more</source>
        <translation>
            <numerusform>%Ln imatge més</numerusform>
            <numerusform>%Ln imatges més</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to {file}</source>
        <translation>
            <numerusform>%Ln fila escrita a {file}</numerusform>
            <numerusform>%Ln files escrites a {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar object(s), nearest first</source>
        <translation>
            <numerusform>%Ln objecte semblant, primer el més proper</numerusform>
            <numerusform>%Ln objectes semblants, primer els més propers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps were not saved. {reason}</source>
        <translation>
            <numerusform>No s&apos;ha desat %Ln pas. {reason}</numerusform>
            <numerusform>No s&apos;han desat %Ln passos. {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln etiqueta</numerusform>
            <numerusform>%Ln etiquetes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) are implied by more precise ones.</source>
        <translation>
            <numerusform>Una de més precisa ja implica %Ln etiqueta.</numerusform>
            <numerusform>Unes de més precises ja impliquen %Ln etiquetes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) copied from {number}.</source>
        <translation>
            <numerusform>%Ln etiqueta copiada de {number}.</numerusform>
            <numerusform>%Ln etiquetes copiades de {number}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) copied. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>%Ln etiqueta copiada. Ctrl+Z la desfà.</numerusform>
            <numerusform>%Ln etiquetes copiades. Ctrl+Z les desfà.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) fewer</source>
        <translation>
            <numerusform>%Ln etiqueta menys</numerusform>
            <numerusform>%Ln etiquetes menys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) more</source>
        <translation>
            <numerusform>%Ln etiqueta més</numerusform>
            <numerusform>%Ln etiquetes més</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln term(s)</source>
        <translation>
            <numerusform>%Ln terme</numerusform>
            <numerusform>%Ln termes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be saved</source>
        <translation>
            <numerusform>%Ln per desar</numerusform>
            <numerusform>%Ln per desar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undecided</source>
        <translation>
            <numerusform>%Ln per decidir</numerusform>
            <numerusform>%Ln per decidir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s)</source>
        <translation>
            <numerusform>%Ln vista</numerusform>
            <numerusform>%Ln vistes</numerusform>
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
            <numerusform>en vindria %Ln</numerusform>
            <numerusform>en vindrien %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would go</source>
        <translation>
            <numerusform>en marxaria %Ln</numerusform>
            <numerusform>en marxarien %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Accept and install</source>
        <translation>&amp;Accepta i instal·la</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Enrere</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fet</translation>
    </message>
    <message>
        <source>&amp;Facet</source>
        <translation>&amp;Faceta</translation>
    </message>
    <message>
        <source>&amp;Go back to this one…</source>
        <translation>&amp;Torna a aquesta…</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Instal·la</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Look it up</source>
        <translation>&amp;Cerca&apos;l</translation>
    </message>
    <message>
        <source>&amp;Make a backup now</source>
        <translation>&amp;Fes una còpia ara</translation>
    </message>
    <message>
        <source>&amp;Name of the pack, or address of its ZIP file</source>
        <translation>&amp;Nom del paquet, o adreça del seu fitxer ZIP</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Següent</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Patró</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Imatges</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Suprimeix</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>&amp;Informa d&apos;un problema…</translation>
    </message>
    <message>
        <source>&amp;Rescue what can be read</source>
        <translation>&amp;Rescata el que es pot llegir</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>&amp;Regla</translation>
    </message>
    <message>
        <source>&amp;Save a copy as…</source>
        <translation>&amp;Desa una còpia com a…</translation>
    </message>
    <message>
        <source>&amp;Save the index as</source>
        <translation>&amp;Desa l&apos;índex com a</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Desa…</translation>
    </message>
    <message>
        <source>&amp;Test run</source>
        <translation>&amp;Prova</translation>
    </message>
    <message>
        <source>&amp;Under</source>
        <translation>&amp;Sota</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Fes servir</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Comprova</translation>
    </message>
    <message>
        <source>1  Add photographs</source>
        <translation>1  Afegiu fotografies</translation>
    </message>
    <message>
        <source>1  Matching points</source>
        <translation>1  Punts que coincideixen</translation>
    </message>
    <message>
        <source>1957.12_front.jpg and 1957.12_back.jpg become 1957.12.</source>
        <translation>1957.12_front.jpg i 1957.12_back.jpg passen a ser 1957.12.</translation>
    </message>
    <message>
        <source>2  Decide with one key</source>
        <translation>2  Decidiu amb una tecla</translation>
    </message>
    <message>
        <source>2  Outline</source>
        <translation>2  Contorn</translation>
    </message>
    <message>
        <source>3  Export your tags</source>
        <translation>3  Exporteu les etiquetes</translation>
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
        <translation>Una &amp;carpeta: cada imatge és una peça amb el nom del seu fitxer</translation>
    </message>
    <message>
        <source>A &amp;table (CSV) with the columns exhibit and image</source>
        <translation>Una &amp;taula (CSV) amb les columnes exhibit i image</translation>
    </message>
    <message>
        <source>A clean approval: this line or a lower one was applied, ten of its objects (or all, where there are fewer) were marked as done, and none of its tags was rejected or taken away. After {needed} of them the facet may accept by itself what new suggestions bring at or over the line.</source>
        <translation>Una aprovació neta: s&apos;ha aplicat aquesta línia o una de més baixa, deu dels seus objectes (o tots, si n&apos;hi ha menys) s&apos;han marcat com a fets, i cap de les seves etiquetes no s&apos;ha rebutjat ni tret. Després de {needed}, la faceta pot acceptar tota sola el que els suggeriments nous portin a la línia o per sobre.</translation>
    </message>
    <message>
        <source>A drive does not answer, or another program holds a file. Everything you decided is saved; what is not finished is done the next time.</source>
        <translation>Una unitat no respon, o un altre programa reté un fitxer. Tot el que heu decidit està desat; el que no està acabat es farà la propera vegada.</translation>
    </message>
    <message>
        <source>A file for your collection system, whenever you like.</source>
        <translation>Un fitxer per al vostre sistema de col·leccions, quan vulgueu.</translation>
    </message>
    <message>
        <source>A file is being written already.</source>
        <translation>Ja s&apos;està escrivint un fitxer.</translation>
    </message>
    <message>
        <source>A folder, with the folders in it</source>
        <translation>Una carpeta, amb les carpetes que conté</translation>
    </message>
    <message>
        <source>A kept filter asks for an unknown order ({order}). Make it anew.</source>
        <translation>Un filtre desat demana un ordre desconegut ({order}). Torneu-lo a fer.</translation>
    </message>
    <message>
        <source>A kept filter cannot be read. Make it anew.</source>
        <translation>Un filtre desat no es pot llegir. Torneu-lo a fer.</translation>
    </message>
    <message>
        <source>A part of {name} is damaged ({what}). You can go on deciding; under Backups… it can be rescued, or taken back.</source>
        <translation>Una part de {name} està malmesa ({what}). Podeu continuar decidint; a Còpies de seguretat… es pot rescatar, o tornar enrere.</translation>
    </message>
    <message>
        <source>A pattern</source>
        <translation>Un patró</translation>
    </message>
    <message>
        <source>A report is put together</source>
        <translation>Es prepara un informe</translation>
    </message>
    <message>
        <source>A term of your own. Choose the broader term it stands under.</source>
        <translation>Un terme propi. Trieu el terme més ampli sota el qual ha d&apos;anar.</translation>
    </message>
    <message>
        <source>A term stands at the top or under other terms, not both.</source>
        <translation>Un terme va a dalt de tot o sota altres termes, no totes dues coses.</translation>
    </message>
    <message>
        <source>AAT page of this term</source>
        <translation>Pàgina de l&apos;AAT d&apos;aquest terme</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Quant a</translation>
    </message>
    <message>
        <source>About the chosen pack</source>
        <translation>Sobre el paquet triat</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepta</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln term(s) over the line</source>
        <translation>
            <numerusform>Accepta %Ln terme per sobre de la línia</numerusform>
            <numerusform>Accepta %Ln termes per sobre de la línia</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all over the line</source>
        <translation>Accepta tot el que passa la línia</translation>
    </message>
    <message numerus="yes">
        <source>Accept all over the line (%Ln picture(s))</source>
        <translation>
            <numerusform>Accepta tot el que passa la línia (%Ln imatge)</numerusform>
            <numerusform>Accepta tot el que passa la línia (%Ln imatges)</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept broader instead</source>
        <translation>Accepta&apos;n el més ampli</translation>
    </message>
    <message>
        <source>Accept by itself</source>
        <translation>Accepta tota sola</translation>
    </message>
    <message>
        <source>Accept by itself: {facets} ({pictures})</source>
        <translation>Accepta tota sola: {facets} ({pictures})</translation>
    </message>
    <message>
        <source>Accept the likeliest precise term of this branch, folded or not</source>
        <translation>Accepta el terme precís més probable d&apos;aquesta branca, plegada o no</translation>
    </message>
    <message>
        <source>Accept the most precise below</source>
        <translation>Accepta&apos;n el més precís de sota</translation>
    </message>
    <message>
        <source>Accept the term for the marked</source>
        <translation>Accepta el terme per a les marcades</translation>
    </message>
    <message>
        <source>Accept this term and go on to the next undecided one</source>
        <translation>Accepta aquest terme i passa al següent per decidir</translation>
    </message>
    <message>
        <source>Accept what is over the line, as one step that can be undone</source>
        <translation>Accepta el que passa la línia, com un sol pas que es pot desfer</translation>
    </message>
    <message>
        <source>Accept what is over this line, as one step that can be undone (Return)</source>
        <translation>Accepta el que passa aquesta línia, com un sol pas que es pot desfer (Retorn)</translation>
    </message>
    <message>
        <source>Accept what is undecided over the line in all facets, the most precise term of each branch</source>
        <translation>Accepta el que queda per decidir per sobre de la línia a totes les facetes, el terme més precís de cada branca</translation>
    </message>
    <message>
        <source>Accept “{term}”</source>
        <translation>Accepta «{term}»</translation>
    </message>
    <message>
        <source>Acceptance by rank</source>
        <translation>Acceptació per posició</translation>
    </message>
    <message>
        <source>Accepted among these</source>
        <translation>Acceptats entre aquests</translation>
    </message>
    <message>
        <source>Accepted and added terms</source>
        <translation>Termes acceptats i afegits</translation>
    </message>
    <message>
        <source>Accepted here and rejected there, stays accepted: {terms}.</source>
        <translation>Acceptat aquí i rebutjat allà, queda acceptat: {terms}.</translation>
    </message>
    <message>
        <source>Accepted: a suggestion was right. Added: a person found the term. Rejected: a suggestion was wrong.</source>
        <translation>Acceptat: un suggeriment era correcte. Afegit: una persona ha trobat el terme. Rebutjat: un suggeriment era erroni.</translation>
    </message>
    <message>
        <source>Accepting what is over the line…</source>
        <translation>S&apos;està acceptant el que passa la línia…</translation>
    </message>
    <message>
        <source>Accepts by itself: stop</source>
        <translation>Accepta tota sola: atura</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acció</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Accions i les seves tecles</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activitats</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Afegeix</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Afegeix una carpeta</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Afegeix una carpeta…</translation>
    </message>
    <message>
        <source>Add a term</source>
        <translation>Afegeix un terme</translation>
    </message>
    <message>
        <source>Add a term by its name</source>
        <translation>Afegeix un terme pel seu nom</translation>
    </message>
    <message>
        <source>Add a term: its name in any language</source>
        <translation>Afegeix un terme: el seu nom en qualsevol llengua</translation>
    </message>
    <message>
        <source>Add a term…</source>
        <translation>Afegeix un terme…</translation>
    </message>
    <message>
        <source>Add all photographs of a folder</source>
        <translation>Afegeix totes les fotografies d&apos;una carpeta</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Afegeix una carpeta…</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Afegeix imatges</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>Afegeix imatges…</translation>
    </message>
    <message>
        <source>Add this picture to the index…</source>
        <translation>Afegeix aquesta imatge a l&apos;índex…</translation>
    </message>
    <message>
        <source>Add to the index</source>
        <translation>Afegeix a l&apos;índex</translation>
    </message>
    <message>
        <source>Add “{term}”</source>
        <translation>Afegeix «{term}»</translation>
    </message>
    <message>
        <source>Add “{term}” as a new term</source>
        <translation>Afegeix «{term}» com a terme nou</translation>
    </message>
    <message>
        <source>Added from the AAT</source>
        <translation>Afegits de l&apos;AAT</translation>
    </message>
    <message>
        <source>Added to this catalogue from the AAT.</source>
        <translation>Afegit a aquest catàleg des de l&apos;AAT.</translation>
    </message>
    <message numerus="yes">
        <source>Adding pictures: %Ln so far</source>
        <translation>
            <numerusform>S&apos;estan afegint imatges: %Ln fins ara</numerusform>
            <numerusform>S&apos;estan afegint imatges: %Ln fins ara</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding {picture} to {index}</source>
        <translation>S&apos;està afegint {picture} a {index}</translation>
    </message>
    <message>
        <source>After {minutes}, {objects}; {keys} keys an object</source>
        <translation>Després de {minutes}, {objects}; {keys} tecles per objecte</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>All facets</source>
        <translation>Totes les facetes</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tots els fitxers</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tots els fitxers (*)</translation>
    </message>
    <message>
        <source>All keys as usual</source>
        <translation>Totes les tecles com de costum</translation>
    </message>
    <message>
        <source>All of the chosen file</source>
        <translation>Tot el fitxer triat</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Totes les imatges</translation>
    </message>
    <message>
        <source>All pictures ({count})</source>
        <translation>Totes les imatges ({count})</translation>
    </message>
    <message>
        <source>All pictures in a folder called 1957.12 become 1957.12.</source>
        <translation>Totes les imatges d&apos;una carpeta anomenada 1957.12 passen a ser 1957.12.</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Des del principi</translation>
    </message>
    <message>
        <source>All: accepted, added, rejected, suggested</source>
        <translation>Tots: acceptats, afegits, rebutjats, suggerits</translation>
    </message>
    <message>
        <source>Also called {names}.</source>
        <translation>També anomenat {names}.</translation>
    </message>
    <message>
        <source>An index is being built already. Wait for it, or cancel.</source>
        <translation>Ja s&apos;està construint un índex. Espereu que acabi, o cancel·leu-ho.</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Anota</translation>
    </message>
    <message>
        <source>Annotate folder</source>
        <translation>Anota una carpeta</translation>
    </message>
    <message>
        <source>Annotate folder…</source>
        <translation>Anota una carpeta…</translation>
    </message>
    <message numerus="yes">
        <source>Annotating {done} of %Ln picture(s)</source>
        <translation>
            <numerusform>S&apos;està anotant {done} de %Ln imatge</numerusform>
            <numerusform>S&apos;estan anotant {done} de %Ln imatges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another program is writing into the catalogue; %Ln step(s) of yours will be saved after it…</source>
        <translation>
            <numerusform>Un altre programa escriu al catàleg; %Ln pas vostre es desarà quan acabi…</numerusform>
            <numerusform>Un altre programa escriu al catàleg; %Ln passos vostres es desaran quan acabi…</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program is writing into the catalogue; what was begun here goes on after it…</source>
        <translation>Un altre programa escriu al catàleg; el que s&apos;ha començat aquí continuarà després…</translation>
    </message>
    <message>
        <source>Another term</source>
        <translation>Un altre terme</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplica</translation>
    </message>
    <message>
        <source>Apply line {line} to {facet}</source>
        <translation>Aplica la línia {line} a {facet}</translation>
    </message>
    <message>
        <source>Apply the line of {facet}</source>
        <translation>Aplica la línia de {facet}</translation>
    </message>
    <message>
        <source>Apply this line</source>
        <translation>Aplica aquesta línia</translation>
    </message>
    <message>
        <source>Arrow keys go from part to part; the numbers are in the table below.</source>
        <translation>Les fletxes van d&apos;una part a l&apos;altra; els números són a la taula de sota.</translation>
    </message>
    <message>
        <source>As many, but other decisions</source>
        <translation>Les mateixes, però altres decisions</translation>
    </message>
    <message>
        <source>As taken in</source>
        <translation>Tal com han entrat</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Com el sistema</translation>
    </message>
    <message>
        <source>As the system ({language})</source>
        <translation>Com el sistema ({language})</translation>
    </message>
    <message>
        <source>As the terms are shown</source>
        <translation>Com es mostren els termes</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Com de costum</translation>
    </message>
    <message>
        <source>Asking for {name}</source>
        <translation>S&apos;està demanant {name}</translation>
    </message>
    <message>
        <source>Associated Concepts</source>
        <translation>Conceptes associats</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>En qualsevol moment</translation>
    </message>
    <message>
        <source>At the exhibits</source>
        <translation>A les peces</translation>
    </message>
    <message>
        <source>At the similar objects</source>
        <translation>Als objectes semblants</translation>
    </message>
    <message>
        <source>At the top of {facet}</source>
        <translation>A dalt de tot de {facet}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Enrere</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>Torna a la taula</translation>
    </message>
    <message>
        <source>Back to the pictures</source>
        <translation>Torna a les imatges</translation>
    </message>
    <message>
        <source>Back to the pictures (Esc)</source>
        <translation>Torna a les imatges (Esc)</translation>
    </message>
    <message>
        <source>Back to the whole picture</source>
        <translation>Torna a la imatge sencera</translation>
    </message>
    <message>
        <source>Back to “{label}”</source>
        <translation>Torna a «{label}»</translation>
    </message>
    <message>
        <source>Back without a change</source>
        <translation>Enrere sense cap canvi</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Còpies de seguretat</translation>
    </message>
    <message>
        <source>Backups kept</source>
        <translation>Còpies guardades</translation>
    </message>
    <message>
        <source>Backups kept: {which}</source>
        <translation>Còpies guardades: {which}</translation>
    </message>
    <message>
        <source>Backups of {name}</source>
        <translation>Còpies de seguretat de {name}</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Còpies de seguretat…</translation>
    </message>
    <message>
        <source>Before a step over many</source>
        <translation>Abans d&apos;un pas sobre moltes</translation>
    </message>
    <message>
        <source>Before accepting many</source>
        <translation>Abans d&apos;acceptar-ne moltes</translation>
    </message>
    <message>
        <source>Before adding many</source>
        <translation>Abans d&apos;afegir-ne moltes</translation>
    </message>
    <message>
        <source>Before annotating a folder</source>
        <translation>Abans d&apos;anotar una carpeta</translation>
    </message>
    <message>
        <source>Before going back</source>
        <translation>Abans de tornar enrere</translation>
    </message>
    <message>
        <source>Before grouping pictures</source>
        <translation>Abans d&apos;agrupar imatges</translation>
    </message>
    <message>
        <source>Before joining objects</source>
        <translation>Abans d&apos;unir objectes</translation>
    </message>
    <message>
        <source>Before steps over many pictures, and once a day when something was done.</source>
        <translation>Abans de passos sobre moltes imatges, i un cop al dia quan s&apos;ha fet alguna cosa.</translation>
    </message>
    <message>
        <source>Before taking something out</source>
        <translation>Abans de treure alguna cosa</translation>
    </message>
    <message>
        <source>Before the change to version {version}</source>
        <translation>Abans del canvi a la versió {version}</translation>
    </message>
    <message>
        <source>Begin a new one…</source>
        <translation>Comença&apos;n un de nou…</translation>
    </message>
    <message>
        <source>Begin another catalogue</source>
        <translation>Comença un altre catàleg</translation>
    </message>
    <message>
        <source>Best-term model</source>
        <translation>Model del millor terme</translation>
    </message>
    <message>
        <source>Best-term model, balanced</source>
        <translation>Model del millor terme, equilibrat</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Entre dos dies</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recupera</translation>
    </message>
    <message>
        <source>Bringing back {name}</source>
        <translation>S&apos;està recuperant {name}</translation>
    </message>
    <message>
        <source>Broader “{broad}” for “{narrow}”</source>
        <translation>El més ampli «{broad}» per «{narrow}»</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Construeix</translation>
    </message>
    <message>
        <source>Build an index</source>
        <translation>Construeix un índex</translation>
    </message>
    <message>
        <source>Build index…</source>
        <translation>Construeix un índex…</translation>
    </message>
    <message>
        <source>Building {index}</source>
        <translation>S&apos;està construint {index}</translation>
    </message>
    <message>
        <source>Build…</source>
        <translation>Construeix…</translation>
    </message>
    <message>
        <source>By facet</source>
        <translation>Per faceta</translation>
    </message>
    <message>
        <source>By file date, oldest first</source>
        <translation>Per data del fitxer, primer els antics</translation>
    </message>
    <message>
        <source>By file name</source>
        <translation>Per nom del fitxer</translation>
    </message>
    <message>
        <source>By likeness alone it was number {place}.</source>
        <translation>Només per semblança era el número {place}.</translation>
    </message>
    <message>
        <source>By object number</source>
        <translation>Per número d&apos;objecte</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Per persona</translation>
    </message>
    <message>
        <source>By predicted object type</source>
        <translation>Per tipus d&apos;objecte previst</translation>
    </message>
    <message>
        <source>By score, best first</source>
        <translation>Per puntuació, primer els millors</translation>
    </message>
    <message>
        <source>By term</source>
        <translation>Per terme</translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation>Fitxers CSV</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncel·la</translation>
    </message>
    <message>
        <source>Call it otherwise</source>
        <translation>Anomena&apos;l d&apos;una altra manera</translation>
    </message>
    <message>
        <source>Call it otherwise…</source>
        <translation>Anomena&apos;l d&apos;una altra manera…</translation>
    </message>
    <message>
        <source>Call “{own}” “{label}”</source>
        <translation>Anomena «{own}» «{label}»</translation>
    </message>
    <message>
        <source>Called otherwise</source>
        <translation>Anomenats d&apos;una altra manera</translation>
    </message>
    <message>
        <source>Called so in this catalogue; the vocabulary says “{label}”.</source>
        <translation>S&apos;anomena així en aquest catàleg; el vocabulari diu «{label}».</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel·la</translation>
    </message>
    <message>
        <source>Candidates, best first</source>
        <translation>Candidats, primer els millors</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>No es pot llegir</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Català</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catàleg</translation>
    </message>
    <message>
        <source>Changed by {people} in another window.</source>
        <translation>Canviat per {people} en una altra finestra.</translation>
    </message>
    <message>
        <source>Changed by {people} in another window: {step}.</source>
        <translation>Canviat per {people} en una altra finestra: {step}.</translation>
    </message>
    <message>
        <source>Changed in another window: {step}.</source>
        <translation>Canviat en una altra finestra: {step}.</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Comprova-ho un &amp;altre cop</translation>
    </message>
    <message>
        <source>Check every file against its SHA-256</source>
        <translation>Comprova cada fitxer amb el seu SHA-256</translation>
    </message>
    <message>
        <source>Check of the installation</source>
        <translation>Comprovació de la instal·lació</translation>
    </message>
    <message>
        <source>Check the installation…</source>
        <translation>Comprova la instal·lació…</translation>
    </message>
    <message>
        <source>Checking was stopped.</source>
        <translation>S&apos;ha aturat la comprovació.</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>S&apos;està comprovant {name}</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Trieu una carpeta</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>Trieu primer una carpeta.</translation>
    </message>
    <message>
        <source>Choose a similar object first (S).</source>
        <translation>Trieu primer un objecte semblant (S).</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Trieu una taula</translation>
    </message>
    <message>
        <source>Choose an action above</source>
        <translation>Trieu una acció a dalt</translation>
    </message>
    <message>
        <source>Choose photographs to add</source>
        <translation>Trieu les fotografies que voleu afegir</translation>
    </message>
    <message>
        <source>Choose the folder or the table first.</source>
        <translation>Trieu primer la carpeta o la taula.</translation>
    </message>
    <message>
        <source>Choose where the ZIP file is written</source>
        <translation>Trieu on s&apos;escriu el fitxer ZIP</translation>
    </message>
    <message>
        <source>Choose which pictures are shown, and their order</source>
        <translation>Trieu quines imatges es mostren i en quin ordre</translation>
    </message>
    <message>
        <source>Choose: {field}</source>
        <translation>Tria: {field}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Tria…</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Clics</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tanca</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Tanca (Esc)</translation>
    </message>
    <message>
        <source>Close index</source>
        <translation>Tanca l&apos;índex</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Tanca ara</translation>
    </message>
    <message>
        <source>Close the filters</source>
        <translation>Tanca els filtres</translation>
    </message>
    <message>
        <source>Close the filters (F7)</source>
        <translation>Tanca els filtres (F7)</translation>
    </message>
    <message>
        <source>Close the similar objects</source>
        <translation>Tanca els objectes semblants</translation>
    </message>
    <message>
        <source>Close the window; everything is saved</source>
        <translation>Tanca la finestra; tot queda desat</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Tanca aquesta línia</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Tanca aquest missatge</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Tanca aquesta finestra</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Tanca sense desar</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>S&apos;està tancant…</translation>
    </message>
    <message>
        <source>Compared with now</source>
        <translation>Comparat amb ara</translation>
    </message>
    <message>
        <source>Compared with now: {difference}.</source>
        <translation>Comparat amb ara: {difference}.</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Ordinador</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Full de contactes</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contingut</translation>
    </message>
    <message>
        <source>Copies of the catalogue from earlier: make one, go back to one</source>
        <translation>Còpies del catàleg d&apos;abans: fer-ne una, tornar a una</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln tag(s)</source>
        <translation>
            <numerusform>Copia %Ln etiqueta</numerusform>
            <numerusform>Copia %Ln etiquetes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln tag(s) from {exhibit}</source>
        <translation>
            <numerusform>Copia %Ln etiqueta de {exhibit}</numerusform>
            <numerusform>Copia %Ln etiquetes de {exhibit}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln tag(s) of {number}</source>
        <translation>
            <numerusform>Copia %Ln etiqueta de {number}</numerusform>
            <numerusform>Copia %Ln etiquetes de {number}</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copia-ho tot</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>Copia com a &amp;CSV</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Copia com a &amp;text</translation>
    </message>
    <message>
        <source>Copy tags</source>
        <translation>Copia etiquetes</translation>
    </message>
    <message>
        <source>Copy tags of the similar object</source>
        <translation>Copia les etiquetes de l&apos;objecte semblant</translation>
    </message>
    <message>
        <source>Copy tags…</source>
        <translation>Copia etiquetes…</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copia la llista</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copia els números</translation>
    </message>
    <message>
        <source>Copy what can be read of the damaged catalogue into a new one</source>
        <translation>Copia el que es pot llegir del catàleg malmès en un de nou</translation>
    </message>
    <message>
        <source>Corrections: decisions changed</source>
        <translation>Correccions: decisions canviades</translation>
    </message>
    <message>
        <source>Corrections: steps undone</source>
        <translation>Correccions: passos desfets</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>No s&apos;han pogut llegir</translation>
    </message>
    <message>
        <source>Counting began when this catalogue was opened. A key counts once when it goes down, at the desk or on the contact sheet, also while searching; keys in dialogs, menus and on the page of the statistics do not, nor Shift and the like alone. Tags and decisions are what stands now; what was taken back is under corrections. Pauses of more than two minutes are left out of the time.</source>
        <translation>El recompte va començar en obrir aquest catàleg. Una tecla compta una vegada quan es prem, a la taula o al full de contactes, també en cercar; les tecles als diàlegs, als menús i a la pàgina d&apos;estadístiques no compten, ni Majúscules i similars soles. Les etiquetes i les decisions són les que valen ara; el que s&apos;ha desfet és a les correccions. Les pauses de més de dos minuts no entren en el temps.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>S&apos;està comptant…</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Fosc</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dies</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidit</translation>
    </message>
    <message>
        <source>Decided without a suggestion</source>
        <translation>Decidit sense suggeriment</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Decisions a day</source>
        <translation>Decisions per dia</translation>
    </message>
    <message>
        <source>Decisions a minute</source>
        <translation>Decisions per minut</translation>
    </message>
    <message>
        <source>Decisions a month</source>
        <translation>Decisions per mes</translation>
    </message>
    <message>
        <source>Decisions a week</source>
        <translation>Decisions per setmana</translation>
    </message>
    <message>
        <source>Decisions of {day}</source>
        <translation>Decisions del {day}</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Torna a fer el que s&apos;havia desfet</translation>
    </message>
    <message>
        <source>Do you accept the licence of {name}?</source>
        <translation>Accepteu la llicència de {name}?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fet</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Refet</translation>
    </message>
    <message>
        <source>Done, and next undecided</source>
        <translation>Fet, i el següent per decidir</translation>
    </message>
    <message>
        <source>Downloading {name}</source>
        <translation>S&apos;està baixant {name}</translation>
    </message>
    <message>
        <source>Drag a rectangle around one object</source>
        <translation>Arrossegueu un rectangle al voltant d&apos;un objecte</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Dibuix (*.svg)</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Treu</translation>
    </message>
    <message numerus="yes">
        <source>Drop %Ln implied tag(s)</source>
        <translation>
            <numerusform>Treu %Ln etiqueta implícita</numerusform>
            <numerusform>Treu %Ln etiquetes implícites</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop implied tags</source>
        <translation>Treu les etiquetes implícites</translation>
    </message>
    <message>
        <source>Drop photographs here</source>
        <translation>Deixeu anar fotografies aquí</translation>
    </message>
    <message>
        <source>Drop them anywhere in the window. Each is read in a moment.</source>
        <translation>Deixeu-les anar a qualsevol lloc de la finestra. Cada una es llegeix en un moment.</translation>
    </message>
    <message>
        <source>Drop to add these photographs</source>
        <translation>Deixeu anar per afegir aquestes fotografies</translation>
    </message>
    <message>
        <source>Drop “{term}”</source>
        <translation>Treu «{term}»</translation>
    </message>
    <message>
        <source>EUFCC-340K (one row for each picture)</source>
        <translation>EUFCC-340K (una fila per imatge)</translation>
    </message>
    <message>
        <source>Each export asks; this is what it proposes.</source>
        <translation>Cada exportació pregunta; això és el que proposa.</translation>
    </message>
    <message>
        <source>Each is one step, so Undo brings back what is taken back here.</source>
        <translation>Cada cosa és un pas, i per això Desfés recupera el que es desfà aquí.</translation>
    </message>
    <message>
        <source>Each tree opens at its ten best suggestions, with a score from 0 to 100. The digits 1 to 4 go from tree to tree; {search} adds any other term, in any language.</source>
        <translation>Cada arbre s&apos;obre pels seus deu millors suggeriments, amb una puntuació de 0 a 100. Les xifres de l&apos;1 al 4 van d&apos;arbre en arbre; {search} afegeix qualsevol altre terme, en qualsevol llengua.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edita</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Buida</translation>
    </message>
    <message>
        <source>Empty the kept thumbnails</source>
        <translation>Buida les miniatures desades</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglès</translation>
    </message>
    <message>
        <source>Enlarge this facet</source>
        <translation>Amplia aquesta faceta</translation>
    </message>
    <message>
        <source>Esc: back to the whole picture</source>
        <translation>Esc: torna a la imatge sencera</translation>
    </message>
    <message>
        <source>Every language counts, with or without accents.</source>
        <translation>Totes les llengües compten, amb accents o sense.</translation>
    </message>
    <message>
        <source>Every object has decisions. Nothing is left to review.</source>
        <translation>Tots els objectes tenen decisions. No queda res per revisar.</translation>
    </message>
    <message>
        <source>Every object of this list has decisions.</source>
        <translation>Tots els objectes d&apos;aquesta llista tenen decisions.</translation>
    </message>
    <message>
        <source>Every picture an object of its own, unless the names are the same.</source>
        <translation>Cada imatge és un objecte propi, tret que els noms siguin iguals.</translation>
    </message>
    <message>
        <source>Every picture gets suggestions; nothing is decided for you unless you say so below. You can go on working meanwhile, stop at any time, and go on later.</source>
        <translation>Cada imatge rep suggeriments; no es decideix res per vosaltres si no ho dieu a sota. Mentrestant podeu continuar treballant, aturar-ho quan vulgueu i continuar més tard.</translation>
    </message>
    <message>
        <source>Every picture is in that object already.</source>
        <translation>Totes les imatges ja són en aquest objecte.</translation>
    </message>
    <message>
        <source>Every suggestion in {facet} is decided.</source>
        <translation>Tots els suggeriments de {facet} estan decidits.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tothom</translation>
    </message>
    <message>
        <source>Everything that was checked is in order.</source>
        <translation>Tot el que s&apos;ha comprovat està en ordre.</translation>
    </message>
    <message>
        <source>Everything you decide is saved at once. {export} writes the tags to a file. Nothing leaves this computer, and your picture files are never changed.</source>
        <translation>Tot el que decidiu es desa a l&apos;instant. {export} escriu les etiquetes en un fitxer. Res no surt d&apos;aquest ordinador, i els fitxers de les imatges no es canvien mai.</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Peça</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Peces</translation>
    </message>
    <message>
        <source>Expected precision {share} % ({low}–{high}), from {decisions} of yours.</source>
        <translation>Precisió esperada {share} % ({low}–{high}), a partir de {decisions} vostres.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporta</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporta a</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporta…</translation>
    </message>
    <message>
        <source>Facet</source>
        <translation>Faceta</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>Facetes</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fitxer</translation>
    </message>
    <message>
        <source>File</source>
        <comment>on the disk</comment>
        <translation>Fitxer</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom del fitxer</translation>
    </message>
    <message>
        <source>File name: {name}</source>
        <translation>Nom del fitxer: {name}</translation>
    </message>
    <message>
        <source>File written</source>
        <translation>Fitxer escrit</translation>
    </message>
    <message>
        <source>Files of the report</source>
        <translation>Fitxers de l&apos;informe</translation>
    </message>
    <message>
        <source>Filmstrip</source>
        <translation>Tira d&apos;imatges</translation>
    </message>
    <message>
        <source>Filter {what}: press to take away</source>
        <translation>Filtre {what}: premeu per treure&apos;l</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Filters that are on</source>
        <translation>Filtres actius</translation>
    </message>
    <message>
        <source>Find a term in any language and add it</source>
        <translation>Troba un terme en qualsevol llengua i afegeix-lo</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Troba una acció o una tecla</translation>
    </message>
    <message>
        <source>Find pictures by term, number, file name or text</source>
        <translation>Troba imatges per terme, número, nom de fitxer o text</translation>
    </message>
    <message>
        <source>Find “{text}” in numbers, file names and tags</source>
        <translation>Troba «{text}» als números, noms de fitxer i etiquetes</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer dia</translation>
    </message>
    <message>
        <source>First, last picture</source>
        <translation>Primera, última imatge</translation>
    </message>
    <message>
        <source>Fit the picture into its place</source>
        <translation>Encaixa la imatge al seu lloc</translation>
    </message>
    <message>
        <source>Five steps through the window</source>
        <translation>Cinc passos per la finestra</translation>
    </message>
    <message>
        <source>Fold the candidates</source>
        <translation>Plega els candidats</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Folder of model packs</source>
        <translation>Carpeta dels paquets de models</translation>
    </message>
    <message>
        <source>Fonts and rows grow together, in every part of the window.</source>
        <translation>Les lletres i les files creixen alhora, a tota la finestra.</translation>
    </message>
    <message>
        <source>Forget the filter “{name}”</source>
        <translation>Oblida el filtre «{name}»</translation>
    </message>
    <message>
        <source>Found in {facet}</source>
        <translation>Trobat a {facet}</translation>
    </message>
    <message>
        <source>Four trees of terms</source>
        <translation>Quatre arbres de termes</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Des de</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>D&apos;un &amp;fitxer…</translation>
    </message>
    <message>
        <source>From a f&amp;older…</source>
        <translation>D&apos;una &amp;carpeta…</translation>
    </message>
    <message>
        <source>From hit to hit</source>
        <translation>De resultat en resultat</translation>
    </message>
    <message>
        <source>From line to line</source>
        <translation>De línia en línia</translation>
    </message>
    <message>
        <source>From now on Space accepts from this score (K)</source>
        <translation>A partir d&apos;ara, Espai accepta des d&apos;aquesta puntuació (K)</translation>
    </message>
    <message>
        <source>From object to object</source>
        <translation>D&apos;objecte en objecte</translation>
    </message>
    <message>
        <source>From picture to picture</source>
        <translation>D&apos;imatge en imatge</translation>
    </message>
    <message>
        <source>From tag to tag</source>
        <translation>D&apos;etiqueta en etiqueta</translation>
    </message>
    <message>
        <source>From the &amp;hub (uses the network)…</source>
        <translation>Del &amp;repositori (fa servir la xarxa)…</translation>
    </message>
    <message>
        <source>From view to view</source>
        <translation>De vista en vista</translation>
    </message>
    <message>
        <source>From {line} on. {tags} accepted by themselves so far, {corrected} corrected.</source>
        <translation>Des de {line}. {tags} acceptades soles fins ara, {corrected} corregides.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Give the term a label.</source>
        <translation>Doneu un nom al terme.</translation>
    </message>
    <message>
        <source>Give this facet the whole panel, or go back to four</source>
        <translation>Dona tot el quadre a aquesta faceta, o torna a quatre</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Vés</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Torna enrere</translation>
    </message>
    <message>
        <source>Go back to the backup of {moment}</source>
        <translation>Torna a la còpia de {moment}</translation>
    </message>
    <message>
        <source>Go back to the catalogue of {moment}?</source>
        <translation>Voleu tornar al catàleg de {moment}?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Go to a term first.</source>
        <translation>Aneu primer a un terme.</translation>
    </message>
    <message>
        <source>Go to a term first: H then shows which parts speak for it.</source>
        <translation>Aneu primer a un terme: H mostra llavors quines parts parlen a favor seu.</translation>
    </message>
    <message>
        <source>Go to a term to see why it is suggested.</source>
        <translation>Aneu a un terme per veure per què es suggereix.</translation>
    </message>
    <message>
        <source>Go to the line</source>
        <translation>Vés a la línia</translation>
    </message>
    <message>
        <source>Go to the next candidate</source>
        <translation>Vés al candidat següent</translation>
    </message>
    <message>
        <source>Go to the next object without a decision</source>
        <translation>Vés a l&apos;objecte següent sense decisió</translation>
    </message>
    <message>
        <source>Go to the next picture</source>
        <translation>Vés a la imatge següent</translation>
    </message>
    <message>
        <source>Go to the next undecided suggestion</source>
        <translation>Vés al suggeriment següent per decidir</translation>
    </message>
    <message>
        <source>Go to the previous candidate</source>
        <translation>Vés al candidat anterior</translation>
    </message>
    <message>
        <source>Go to the previous picture</source>
        <translation>Vés a la imatge anterior</translation>
    </message>
    <message>
        <source>Go to the previous undecided one</source>
        <translation>Vés a l&apos;anterior per decidir</translation>
    </message>
    <message>
        <source>Go to {facet}; again: enlarge</source>
        <translation>Vés a {facet}; un altre cop: amplia</translation>
    </message>
    <message>
        <source>Going back to {moment}…</source>
        <translation>Tornant a {moment}…</translation>
    </message>
    <message>
        <source>Going back…</source>
        <translation>Tornant enrere…</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupa</translation>
    </message>
    <message>
        <source>Group by file name</source>
        <translation>Agrupa per nom de fitxer</translation>
    </message>
    <message>
        <source>Group by file name…</source>
        <translation>Agrupa per nom de fitxer…</translation>
    </message>
    <message>
        <source>Group {pictures} in {objects}</source>
        <translation>Agrupa {pictures} en {objects}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>Puntuació més alta</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Conté</translation>
    </message>
    <message>
        <source>How far the work is, and what was decided when.</source>
        <translation>Fins on ha arribat la feina, i què s&apos;ha decidit quan.</translation>
    </message>
    <message>
        <source>How much of the exhibit is laid over the photograph</source>
        <translation>Quant de la peça se superposa a la fotografia</translation>
    </message>
    <message>
        <source>How often a suggestion was right, by its place in the list of its facet. Only decided suggestions count.</source>
        <translation>Quantes vegades un suggeriment era correcte, segons el seu lloc a la llista de la faceta. Només compten els suggeriments decidits.</translation>
    </message>
    <message>
        <source>How the term stands</source>
        <translation>Com està el terme</translation>
    </message>
    <message>
        <source>How {term} stands:</source>
        <translation>Com està {term}:</translation>
    </message>
    <message>
        <source>Identification needs {part}, which is not installed; install the program again.</source>
        <translation>Per identificar cal {part}, que no està instal·lat; torneu a instal·lar el programa.</translation>
    </message>
    <message>
        <source>Identified after its terms are suggested…</source>
        <translation>S&apos;identifica després de suggerir-ne els termes…</translation>
    </message>
    <message>
        <source>Identify a part of the picture; again: the next part seen</source>
        <translation>Identifica una part de la imatge; un altre cop: la següent part vista</translation>
    </message>
    <message>
        <source>Identify no more</source>
        <translation>No identifiquis més</translation>
    </message>
    <message>
        <source>Identify the whole picture again</source>
        <translation>Torna a identificar la imatge sencera</translation>
    </message>
    <message>
        <source>Identify: open or build an index of your exhibits</source>
        <translation>Identifica: obriu o construïu un índex de les vostres peces</translation>
    </message>
    <message>
        <source>In the bar</source>
        <translation>A la barra</translation>
    </message>
    <message>
        <source>In the filmstrip</source>
        <translation>A la tira d&apos;imatges</translation>
    </message>
    <message>
        <source>In the statistics</source>
        <translation>A les estadístiques</translation>
    </message>
    <message>
        <source>In the trees</source>
        <translation>Als arbres</translation>
    </message>
    <message>
        <source>Index of exhibits (*{suffix})</source>
        <translation>Índex de peces (*{suffix})</translation>
    </message>
    <message>
        <source>Install a model pack</source>
        <translation>Instal·la un paquet de models</translation>
    </message>
    <message>
        <source>Install a model pack from a folder</source>
        <translation>Instal·la un paquet de models d&apos;una carpeta</translation>
    </message>
    <message>
        <source>Install a pack; you see its licence first</source>
        <translation>Instal·la un paquet; primer en veureu la llicència</translation>
    </message>
    <message>
        <source>Install from the hub</source>
        <translation>Instal·la des del repositori</translation>
    </message>
    <message>
        <source>Install {name}</source>
        <translation>Instal·la {name}</translation>
    </message>
    <message>
        <source>Install, switch, test or remove model packs</source>
        <translation>Instal·la, canvia, prova o suprimeix paquets de models</translation>
    </message>
    <message>
        <source>Installed packs</source>
        <translation>Paquets instal·lats</translation>
    </message>
    <message>
        <source>Installing {name}</source>
        <translation>S&apos;està instal·lant {name}</translation>
    </message>
    <message>
        <source>Installing {name} was stopped; nothing of it was kept.</source>
        <translation>S&apos;ha aturat la instal·lació de {name}; no se n&apos;ha guardat res.</translation>
    </message>
    <message>
        <source>It could not be identified ({error}). Try again, or open another index.</source>
        <translation>No s&apos;ha pogut identificar ({error}). Torneu-ho a provar, o obriu un altre índex.</translation>
    </message>
    <message>
        <source>It holds {held}.</source>
        <translation>Conté {held}.</translation>
    </message>
    <message>
        <source>It is in use</source>
        <translation>S&apos;està fent servir</translation>
    </message>
    <message>
        <source>It only identifies exhibits and suggests no terms</source>
        <translation>Només identifica peces i no suggereix termes</translation>
    </message>
    <message>
        <source>It stands beside what you decide, so that others know whom to ask.</source>
        <translation>Figura al costat del que decidiu, perquè els altres sàpiguen a qui preguntar.</translation>
    </message>
    <message>
        <source>It stays until you delete it</source>
        <translation>Es queda fins que l&apos;esborreu</translation>
    </message>
    <message>
        <source>Join into one object</source>
        <translation>Uneix en un objecte</translation>
    </message>
    <message>
        <source>Just over</source>
        <translation>Just per sobre</translation>
    </message>
    <message>
        <source>Just under</source>
        <translation>Just per sota</translation>
    </message>
    <message>
        <source>Keep as the line</source>
        <translation>Desa com a línia</translation>
    </message>
    <message>
        <source>Keep as the line of {facet}</source>
        <translation>Desa com a línia de {facet}</translation>
    </message>
    <message>
        <source>Kept thumbnails</source>
        <translation>Miniatures desades</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tecles</translation>
    </message>
    <message>
        <source>Keys a tag</source>
        <translation>Tecles per etiqueta</translation>
    </message>
    <message>
        <source>Keys an object</source>
        <translation>Tecles per objecte</translation>
    </message>
    <message>
        <source>Keys pressed</source>
        <translation>Tecles premudes</translation>
    </message>
    <message>
        <source>Keys: {sought}</source>
        <translation>Tecles: {sought}</translation>
    </message>
    <message>
        <source>Knows</source>
        <translation>Coneix</translation>
    </message>
    <message>
        <source>Label in this catalogue</source>
        <translation>Nom en aquest catàleg</translation>
    </message>
    <message>
        <source>Label in this catalogue, in {language}. Its URI stays, and so do the tags.</source>
        <translation>Nom en aquest catàleg, en {language}. L&apos;URI queda, i també les etiquetes.</translation>
    </message>
    <message>
        <source>Label “{label}” taken back</source>
        <translation>S&apos;ha desfet el nom «{label}»</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Llengua</translation>
    </message>
    <message>
        <source>Language of the terms</source>
        <translation>Llengua dels termes</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Llengua de la finestra</translation>
    </message>
    <message>
        <source>Languages, keys, theme, your name, the line</source>
        <translation>Llengües, tecles, tema, el vostre nom, la línia</translation>
    </message>
    <message>
        <source>Large picture</source>
        <translation>Imatge gran</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Més gran</translation>
    </message>
    <message>
        <source>Larger, smaller pictures</source>
        <translation>Imatges més grans, més petites</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últims 30 dies</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últims 7 dies</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Últim dia</translation>
    </message>
    <message>
        <source>Learnt from</source>
        <translation>Après de</translation>
    </message>
    <message>
        <source>Least certain first</source>
        <translation>Primer els menys segurs</translation>
    </message>
    <message>
        <source>Leave this term out of the suggestions of this catalogue, or suggest it again</source>
        <translation>Deixa aquest terme fora dels suggeriments d&apos;aquest catàleg, o torna&apos;l a suggerir</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Llicència</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Llicències</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clar</translation>
    </message>
    <message>
        <source>Like now</source>
        <translation>Com ara</translation>
    </message>
    <message>
        <source>Line of {facet}</source>
        <translation>Línia de {facet}</translation>
    </message>
    <message>
        <source>Line of {facet}, 1 to 100</source>
        <translation>Línia de {facet}, d&apos;1 a 100</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Línia {line}</translation>
    </message>
    <message>
        <source>Load it in a process of its own; shows device and speed</source>
        <translation>Carrega&apos;l en un procés propi; mostra el dispositiu i la velocitat</translation>
    </message>
    <message>
        <source>Loading {name}</source>
        <translation>S&apos;està carregant {name}</translation>
    </message>
    <message>
        <source>Local term</source>
        <translation>Terme local</translation>
    </message>
    <message>
        <source>Local term of this catalogue, {uri}</source>
        <translation>Terme local d&apos;aquest catàleg, {uri}</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecte</translation>
    </message>
    <message numerus="yes">
        <source>Look at %Ln picture(s) read earlier</source>
        <translation>
            <numerusform>Mira %Ln imatge llegida abans</numerusform>
            <numerusform>Mira %Ln imatges llegides abans</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at every part once more</source>
        <translation>Mira totes les parts una altra vegada</translation>
    </message>
    <message>
        <source>Look at pictures read earlier</source>
        <translation>Mira les imatges llegides abans</translation>
    </message>
    <message>
        <source>Look whether all that the program needs is there and in order</source>
        <translation>Mira si hi ha tot el que el programa necessita i si està en ordre</translation>
    </message>
    <message>
        <source>Looking at every part of the program…</source>
        <translation>Mirant totes les parts del programa…</translation>
    </message>
    <message>
        <source>Looking at every part…</source>
        <translation>Mirant totes les parts…</translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation>S&apos;està mirant la imatge…</translation>
    </message>
    <message>
        <source>Looking at {name}</source>
        <translation>S&apos;està mirant {name}</translation>
    </message>
    <message>
        <source>Looking for pictures…</source>
        <translation>S&apos;estan cercant imatges…</translation>
    </message>
    <message>
        <source>Looking for similar objects…</source>
        <translation>S&apos;estan cercant objectes semblants…</translation>
    </message>
    <message>
        <source>Looking for what speaks for the term</source>
        <translation>S&apos;està cercant què parla a favor del terme</translation>
    </message>
    <message>
        <source>Looking for what speaks for “{term}”…</source>
        <translation>S&apos;està cercant què parla a favor de «{term}»…</translation>
    </message>
    <message>
        <source>Looking in your exhibits…</source>
        <translation>S&apos;està mirant entre les vostres peces…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>S&apos;està mirant…</translation>
    </message>
    <message>
        <source>Lowest score</source>
        <translation>Puntuació més baixa</translation>
    </message>
    <message>
        <source>Made by the program before steps over many pictures and once a day, and by you. Old ones go by themselves, those made by you stay.</source>
        <translation>Les fa el programa abans de passos sobre moltes imatges i un cop al dia, i vós. Les velles se&apos;n van soles, les que feu vós es queden.</translation>
    </message>
    <message>
        <source>Made by you</source>
        <translation>Feta per vós</translation>
    </message>
    <message>
        <source>Make an index of your exhibits, or add to one</source>
        <translation>Fes un índex de les vostres peces, o amplia&apos;n un</translation>
    </message>
    <message>
        <source>Make backups by itself</source>
        <translation>Fes còpies automàticament</translation>
    </message>
    <message>
        <source>Make the list anew with what is decided now</source>
        <translation>Refés la llista amb el que hi ha decidit ara</translation>
    </message>
    <message>
        <source>Make the list anew with what is decided now (F5)</source>
        <translation>Refés la llista amb el que hi ha decidit ara (F5)</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Fent una còpia de seguretat…</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Mark a tag to be copied, or not</source>
        <translation>Marca una etiqueta per copiar-la, o no</translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation>Marca-les totes</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marca com a fet</translation>
    </message>
    <message>
        <source>Mark as not done</source>
        <translation>Marca com a no fet</translation>
    </message>
    <message>
        <source>Mark files as Unicode for Excel</source>
        <translation>Marca els fitxers com a Unicode per a l&apos;Excel</translation>
    </message>
    <message>
        <source>Mark the file as Unicode for Excel</source>
        <translation>Marca el fitxer com a Unicode per a l&apos;Excel</translation>
    </message>
    <message>
        <source>Mark this object as done and go to the next undecided</source>
        <translation>Marca aquest objecte com a fet i vés al següent per decidir</translation>
    </message>
    <message>
        <source>Mark {number} as done</source>
        <translation>Marca {number} com a fet</translation>
    </message>
    <message>
        <source>Mark {number} as not done</source>
        <translation>Marca {number} com a no fet</translation>
    </message>
    <message>
        <source>Match: {exhibit}</source>
        <translation>Coincideix: {exhibit}</translation>
    </message>
    <message>
        <source>Matching points, numbered, side by side</source>
        <translation>Punts que coincideixen, numerats, de costat</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Minutes at work</source>
        <translation>Minuts de feina</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Fitxa del model</translation>
    </message>
    <message>
        <source>Model pack</source>
        <translation>Paquet de models</translation>
    </message>
    <message>
        <source>Model pack {pack} {version} on {device}.</source>
        <translation>Paquet de models {pack} {version} a {device}.</translation>
    </message>
    <message>
        <source>Model packs</source>
        <translation>Paquets de models</translation>
    </message>
    <message>
        <source>Model packs…</source>
        <translation>Paquets de models…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Models and storage</source>
        <translation>Models i espai</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mesos</translation>
    </message>
    <message>
        <source>Most alike: {exhibit}</source>
        <translation>La més semblant: {exhibit}</translation>
    </message>
    <message>
        <source>Most corrected</source>
        <translation>Els més corregits</translation>
    </message>
    <message>
        <source>Move it by five</source>
        <translation>Mou-la de cinc en cinc</translation>
    </message>
    <message>
        <source>Move the line</source>
        <translation>Mou la línia</translation>
    </message>
    <message>
        <source>Move the zoomed picture</source>
        <translation>Mou la imatge ampliada</translation>
    </message>
    <message>
        <source>Name of the broader term, to search the trees</source>
        <translation>Nom del terme més ampli, per cercar als arbres</translation>
    </message>
    <message>
        <source>Name the file first.</source>
        <translation>Primer poseu nom al fitxer.</translation>
    </message>
    <message>
        <source>Name the file of the index first.</source>
        <translation>Primer poseu nom al fitxer de l&apos;índex.</translation>
    </message>
    <message>
        <source>Name this filter</source>
        <translation>Poseu nom a aquest filtre</translation>
    </message>
    <message>
        <source>Name under which this filter is saved</source>
        <translation>Nom amb què es desa aquest filtre</translation>
    </message>
    <message>
        <source>Never offer this exhibit for this picture again</source>
        <translation>No ofereixis mai més aquesta peça per a aquesta imatge</translation>
    </message>
    <message>
        <source>Never suggest this term</source>
        <translation>No suggereixis mai aquest terme</translation>
    </message>
    <message>
        <source>Never suggest “{term}”</source>
        <translation>No suggereixis mai «{term}»</translation>
    </message>
    <message>
        <source>Never suggested</source>
        <translation>No suggerits mai</translation>
    </message>
    <message>
        <source>Never suggested in this catalogue.</source>
        <translation>No se suggereix mai en aquest catàleg.</translation>
    </message>
    <message>
        <source>New catalogue</source>
        <translation>Catàleg nou</translation>
    </message>
    <message>
        <source>New catalogue…</source>
        <translation>Catàleg nou…</translation>
    </message>
    <message numerus="yes">
        <source>New suggestions for %Ln picture(s), from another window or the command.</source>
        <translation>
            <numerusform>Suggeriments nous per a %Ln imatge, d&apos;una altra finestra o de l&apos;ordre.</numerusform>
            <numerusform>Suggeriments nous per a %Ln imatges, d&apos;una altra finestra o de l&apos;ordre.</numerusform>
        </translation>
    </message>
    <message>
        <source>New tags on {objects} accepted by themselves: {facets}.</source>
        <translation>Etiquetes noves acceptades soles a {objects}: {facets}.</translation>
    </message>
    <message>
        <source>Next candidate</source>
        <translation>Candidat següent</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Imatge següent</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Suggeriment següent</translation>
    </message>
    <message>
        <source>Next term</source>
        <translation>Terme següent</translation>
    </message>
    <message>
        <source>Next undecided</source>
        <translation>Següent per decidir</translation>
    </message>
    <message>
        <source>No exhibit is left to offer</source>
        <translation>No queda cap peça per oferir</translation>
    </message>
    <message>
        <source>No key for “{sought}”</source>
        <translation>Cap tecla per a «{sought}»</translation>
    </message>
    <message>
        <source>No object that is {exhibit} has tags. These are of other candidates: check what is true of this one too. Space checks, Return copies.</source>
        <translation>Cap objecte que sigui {exhibit} no té etiquetes. Aquestes són d&apos;altres candidats: marqueu el que també sigui cert d&apos;aquest. Espai marca, Retorn copia.</translation>
    </message>
    <message>
        <source>No other object that these models read has tags yet. Tag some objects: they will be looked for here.</source>
        <translation>Cap altre objecte llegit per aquests models no té etiquetes encara. Etiqueteu-ne alguns: es cercaran aquí.</translation>
    </message>
    <message>
        <source>No other term has open pictures over the line.</source>
        <translation>Cap altre terme no té imatges obertes per sobre de la línia.</translation>
    </message>
    <message>
        <source>No pack can be used: {reason}</source>
        <translation>No es pot fer servir cap paquet: {reason}</translation>
    </message>
    <message>
        <source>No part stands out for “{term}”: whatever is covered, its score stays near {score}.</source>
        <translation>Cap part no destaca per a «{term}»: es tapi el que es tapi, la puntuació queda a prop de {score}.</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Cap imatge</translation>
    </message>
    <message>
        <source>No picture has all of this.</source>
        <translation>Cap imatge no té tot això.</translation>
    </message>
    <message>
        <source>No picture was suggested for this term, and nobody decided about it. N: next term.</source>
        <translation>No s&apos;ha suggerit cap imatge per a aquest terme, i ningú no n&apos;ha decidit res. N: terme següent.</translation>
    </message>
    <message>
        <source>No scope note here; the AAT page has it.</source>
        <translation>Aquí no hi ha nota d&apos;abast; és a la pàgina de l&apos;AAT.</translation>
    </message>
    <message>
        <source>No scope note.</source>
        <translation>Cap nota d&apos;abast.</translation>
    </message>
    <message>
        <source>No suggestions for this picture. Press / to add a term.</source>
        <translation>No hi ha suggeriments per a aquesta imatge. Premeu / per afegir un terme.</translation>
    </message>
    <message>
        <source>No tag is implied by a more precise one.</source>
        <translation>Cap etiqueta no està implicada per una de més precisa.</translation>
    </message>
    <message>
        <source>No tags yet. Accept a suggestion, or press / to add a term.</source>
        <translation>Encara no hi ha etiquetes. Accepteu un suggeriment, o premeu / per afegir un terme.</translation>
    </message>
    <message>
        <source>No term is called so. Try a shorter word, or leave the field empty.</source>
        <translation>Cap terme no es diu així. Proveu una paraula més curta, o deixeu el camp buit.</translation>
    </message>
    <message>
        <source>No term is called “{text}”. Try a shorter word.</source>
        <translation>Cap terme no es diu «{text}». Proveu una paraula més curta.</translation>
    </message>
    <message>
        <source>Nobody has said yet which exhibit these pictures show.</source>
        <translation>Ningú no ha dit encara quina peça mostren aquestes imatges.</translation>
    </message>
    <message>
        <source>None in this tree.</source>
        <translation>Cap en aquest arbre.</translation>
    </message>
    <message>
        <source>None yet. Add one with /, call one otherwise with F2, leave one out with Shift+Del.</source>
        <translation>Encara cap. Afegiu-ne un amb /, anomeneu-ne un d&apos;una altra manera amb F2, deixeu-ne un fora amb Maj+Supr.</translation>
    </message>
    <message>
        <source>Not among the suggestions for this picture.</source>
        <translation>No és entre els suggeriments d&apos;aquesta imatge.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Encara no comprovat</translation>
    </message>
    <message>
        <source>Not enough decisions yet: you have decided about no suggestion at or over this line.</source>
        <translation>Encara no hi ha prou decisions: no heu decidit cap suggeriment a aquesta línia o per sobre.</translation>
    </message>
    <message>
        <source>Not enough decisions yet: {decisions} of yours at or over this line, {enough} are needed.</source>
        <translation>Encara no hi ha prou decisions: {decisions} vostres a aquesta línia o per sobre, en calen {enough}.</translation>
    </message>
    <message>
        <source>Not identified. {reason}</source>
        <translation>No identificada. {reason}</translation>
    </message>
    <message>
        <source>Not in the trees</source>
        <translation>No és als arbres</translation>
    </message>
    <message>
        <source>Not in your catalogue</source>
        <translation>No és al vostre catàleg</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>No mirada</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>No provat</translation>
    </message>
    <message>
        <source>Not proven is not wrong: compare the two pictures yourself.</source>
        <translation>No provat no vol dir erroni: compareu les dues imatges vosaltres mateixos.</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Aquesta no</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Encara no</translation>
    </message>
    <message>
        <source>Not {exhibit}</source>
        <translation>No és {exhibit}</translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>Encara res decidit</translation>
    </message>
    <message>
        <source>Nothing decided yet in</source>
        <translation>Encara res decidit a</translation>
    </message>
    <message>
        <source>Nothing is decided about “{term}”.</source>
        <translation>No hi ha res decidit sobre «{term}».</translation>
    </message>
    <message>
        <source>Nothing is decided in this session yet.</source>
        <translation>Encara no s&apos;ha decidit res en aquesta sessió.</translation>
    </message>
    <message>
        <source>Nothing is decided in what is chosen above. Choose more, or go back to the desk (Esc).</source>
        <translation>No hi ha res decidit en el que s&apos;ha triat a dalt. Trieu-ne més, o torneu a la taula (Esc).</translation>
    </message>
    <message>
        <source>Nothing is decided yet. Go back to the desk (Esc) and accept, reject or add terms: what you decide is counted here.</source>
        <translation>Encara no hi ha res decidit. Torneu a la taula (Esc) i accepteu, rebutgeu o afegiu termes: el que decidiu es compta aquí.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>No hi falta res.</translation>
    </message>
    <message>
        <source>Nothing is suggested here. Press / to add a term.</source>
        <translation>Aquí no se suggereix res. Premeu / per afegir un terme.</translation>
    </message>
    <message>
        <source>Nothing to copy: no object of this catalogue that is {exhibit} or similar has other tags.</source>
        <translation>Res per copiar: cap objecte d&apos;aquest catàleg que sigui {exhibit} o semblant no té altres etiquetes.</translation>
    </message>
    <message>
        <source>Nothing undecided is over the line.</source>
        <translation>No queda res per decidir per sobre de la línia.</translation>
    </message>
    <message>
        <source>Nothing undecided is suggested below “{term}”.</source>
        <translation>Sota «{term}» no se suggereix res per decidir.</translation>
    </message>
    <message>
        <source>Nothing undecided was over the line.</source>
        <translation>No hi havia res per decidir per sobre de la línia.</translation>
    </message>
    <message>
        <source>Nothing was accepted by itself. {reason}</source>
        <translation>No s&apos;ha acceptat res tot sol. {reason}</translation>
    </message>
    <message>
        <source>Nothing was accepted. {reason}</source>
        <translation>No s&apos;ha acceptat res. {reason}</translation>
    </message>
    <message>
        <source>Nothing was decided since.</source>
        <translation>Des de llavors no s&apos;ha decidit res.</translation>
    </message>
    <message>
        <source>Numbers as table (CSV)…</source>
        <translation>Números com a taula (CSV)…</translation>
    </message>
    <message>
        <source>Numbers of the catalogue: how many of what, and nothing of it</source>
        <translation>Xifres del catàleg: quants de cada cosa, i res del que conté</translation>
    </message>
    <message>
        <source>Object now</source>
        <translation>Objecte ara</translation>
    </message>
    <message>
        <source>Object then</source>
        <translation>Objecte després</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objectes</translation>
    </message>
    <message>
        <source>Objects worked on</source>
        <translation>Objectes treballats</translation>
    </message>
    <message>
        <source>Objects, tags and keys since the window was opened</source>
        <translation>Objectes, etiquetes i tecles des que s&apos;ha obert la finestra</translation>
    </message>
    <message>
        <source>Objects: {what}</source>
        <translation>Objectes: {what}</translation>
    </message>
    <message>
        <source>Of the day</source>
        <translation>Del dia</translation>
    </message>
    <message>
        <source>Of the suggestions over the line that somebody decided, so many were accepted; the bar is the 95 % interval. Tags accepted unseen count once their object is marked as done.</source>
        <translation>Dels suggeriments per sobre de la línia que algú ha decidit, aquests s&apos;han acceptat; la barra és l&apos;interval del 95 %. Les etiquetes acceptades sense veure-les compten quan l&apos;objecte es marca com a fet.</translation>
    </message>
    <message>
        <source>On a suggestion: take the broader term in its place. Elsewhere: fold, or go up</source>
        <translation>En un suggeriment: pren el terme més ampli en lloc seu. Altrament: plega, o puja</translation>
    </message>
    <message numerus="yes">
        <source>On show: %Ln picture(s)</source>
        <translation>
            <numerusform>A la vista: %Ln imatge</numerusform>
            <numerusform>A la vista: %Ln imatges</numerusform>
        </translation>
    </message>
    <message>
        <source>On the contact sheet</source>
        <translation>Al full de contactes</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>A la imatge</translation>
    </message>
    <message>
        <source>On the tags</source>
        <translation>A les etiquetes</translation>
    </message>
    <message>
        <source>One ZIP file on this computer, with the files that are marked. Nothing is sent. Names of people, folders and pictures are replaced; pictures, tags and the catalogue are never part of it. Look through the files, leave out what you want to keep to yourself, and send the ZIP file to whoever helps you.</source>
        <translation>Un fitxer ZIP en aquest ordinador, amb els fitxers marcats. No s&apos;envia res. Els noms de persones, carpetes i imatges se substitueixen; les imatges, les etiquetes i el catàleg no en formen part mai. Reviseu els fitxers, deixeu fora el que us vulgueu guardar i envieu el ZIP a qui us ajudi.</translation>
    </message>
    <message>
        <source>One key, one decision</source>
        <translation>Una tecla, una decisió</translation>
    </message>
    <message>
        <source>One moment: a backup is made before many pictures are changed…</source>
        <translation>Un moment: es fa una còpia abans de canviar moltes imatges…</translation>
    </message>
    <message>
        <source>One moment: a step over many pictures is being changed…</source>
        <translation>Un moment: s&apos;està canviant un pas de moltes imatges…</translation>
    </message>
    <message>
        <source>One moment: many pictures are being changed…</source>
        <translation>Un moment: s&apos;estan canviant moltes imatges…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un moment…</translation>
    </message>
    <message>
        <source>One pixel to one</source>
        <translation>Un píxel per píxel</translation>
    </message>
    <message>
        <source>One row for each object</source>
        <translation>Una fila per objecte</translation>
    </message>
    <message>
        <source>One row for each tag</source>
        <translation>Una fila per etiqueta</translation>
    </message>
    <message>
        <source>One term, all pictures…</source>
        <translation>Un terme, totes les imatges…</translation>
    </message>
    <message>
        <source>Open a picture first.</source>
        <translation>Obriu primer una imatge.</translation>
    </message>
    <message>
        <source>Open an index of exhibits</source>
        <translation>Obre un índex de peces</translation>
    </message>
    <message>
        <source>Open an index of your exhibits</source>
        <translation>Obre un índex de les vostres peces</translation>
    </message>
    <message>
        <source>Open another catalogue</source>
        <translation>Obre un altre catàleg</translation>
    </message>
    <message>
        <source>Open another catalogue…</source>
        <translation>Obre un altre catàleg…</translation>
    </message>
    <message>
        <source>Open catalogue</source>
        <translation>Obre un catàleg</translation>
    </message>
    <message>
        <source>Open catalogue…</source>
        <translation>Obre un catàleg…</translation>
    </message>
    <message>
        <source>Open index…</source>
        <translation>Obre un índex…</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Obre la &amp;carpeta</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Obre la carpeta</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Obre la carpeta del registre</translation>
    </message>
    <message>
        <source>Open the picture on the desk</source>
        <translation>Obre la imatge a la taula</translation>
    </message>
    <message>
        <source>Open the term&apos;s page of the Getty AAT in the browser</source>
        <translation>Obre la pàgina del terme a l&apos;AAT del Getty al navegador</translation>
    </message>
    <message>
        <source>Opening {index}…</source>
        <translation>S&apos;està obrint {index}…</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>S&apos;està obrint {name}…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Obre…</translation>
    </message>
    <message>
        <source>Or a folder of them. They are looked at on this computer, also without a network: nothing leaves it, and the files are never changed.</source>
        <translation>O una carpeta sencera. Es miren en aquest ordinador, també sense xarxa: res no en surt, i els fitxers no es canvien mai.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Order of the pictures</source>
        <translation>Ordre de les imatges</translation>
    </message>
    <message>
        <source>Out to your museum</source>
        <translation>Cap al vostre museu</translation>
    </message>
    <message>
        <source>Over the line</source>
        <translation>Per sobre de la línia</translation>
    </message>
    <message>
        <source>Own terms</source>
        <translation>Termes propis</translation>
    </message>
    <message>
        <source>Own terms of this catalogue</source>
        <translation>Termes propis d&apos;aquest catàleg</translation>
    </message>
    <message>
        <source>Own terms…</source>
        <translation>Termes propis…</translation>
    </message>
    <message>
        <source>P&amp;erson</source>
        <translation>P&amp;ersona</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>Packs are installed, tested and removed under File, Model packs…</source>
        <translation>Els paquets s&apos;instal·len, es proven i se suprimeixen a Fitxer, Paquets de models…</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Pàgines de la configuració</translation>
    </message>
    <message>
        <source>Parts could not be read of: {what}.</source>
        <translation>No s&apos;han pogut llegir parts de: {what}.</translation>
    </message>
    <message>
        <source>Parts of the picture were covered with its mean colour, large ones first, and the models were asked again. Dark: covering it changes nothing. Clear: the score falls. It shows what the models used, which need not be what makes the object what it is.</source>
        <translation>S&apos;han tapat parts de la imatge amb el seu color mitjà, primer les grans, i s&apos;ha tornat a preguntar als models. Fosc: tapar-ho no canvia res. Clar: la puntuació baixa. Mostra què han fet servir els models, que no ha de ser el que fa que l&apos;objecte sigui el que és.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Camí</translation>
    </message>
    <message>
        <source>Paths are written in Catalan, as these files have them.</source>
        <translation>Els camins s&apos;escriuen en català, com els tenen aquests fitxers.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patró</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Fotografia</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografies</translation>
    </message>
    <message>
        <source>Photographs are looked at on this computer. Nothing is sent anywhere, and your picture files are never changed.</source>
        <translation>Les fotografies es miren en aquest ordinador. No s&apos;envia res enlloc, i els fitxers de les imatges no es canvien mai.</translation>
    </message>
    <message>
        <source>Physical Attributes</source>
        <translation>Atributs físics</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imatge</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imatge (*.png)</translation>
    </message>
    <message>
        <source>Picture and words (CLIP)</source>
        <translation>Imatge i paraules (CLIP)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imatges</translation>
    </message>
    <message>
        <source>Pictures are being added or annotated. Wait for them, or cancel, before you go back.</source>
        <translation>S&apos;estan afegint o anotant imatges. Espereu que acabin, o cancel·leu, abans de tornar enrere.</translation>
    </message>
    <message>
        <source>Pictures are being annotated already. Wait for them, or cancel.</source>
        <translation>Ja s&apos;estan anotant imatges. Espereu que acabin, o cancel·leu-ho.</translation>
    </message>
    <message>
        <source>Pictures are being annotated. Wait for them, or cancel, before you change the pack.</source>
        <translation>S&apos;estan anotant imatges. Espereu que acabin, o cancel·leu-ho, abans de canviar el paquet.</translation>
    </message>
    <message>
        <source>Pictures in the list ({count})</source>
        <translation>Imatges de la llista ({count})</translation>
    </message>
    <message>
        <source>Pictures looked at</source>
        <translation>Imatges mirades</translation>
    </message>
    <message>
        <source>Pictures of one object share its tags. Which part of the name tells the object?</source>
        <translation>Les imatges d&apos;un objecte en comparteixen les etiquetes. Quina part del nom diu l&apos;objecte?</translation>
    </message>
    <message>
        <source>Pictures that you said show the same exhibit become one object with its number.</source>
        <translation>Les imatges que heu dit que mostren la mateixa peça passen a ser un objecte amb el seu número.</translation>
    </message>
    <message>
        <source>Pictures were added in another window or by the command.</source>
        <translation>S&apos;han afegit imatges en una altra finestra o amb l&apos;ordre.</translation>
    </message>
    <message>
        <source>Pictures: {what}</source>
        <translation>Imatges: {what}</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Llocs</translation>
    </message>
    <message>
        <source>Plot as drawing (SVG)…</source>
        <translation>Gràfic com a dibuix (SVG)…</translation>
    </message>
    <message>
        <source>Plot as picture (PNG)…</source>
        <translation>Gràfic com a imatge (PNG)…</translation>
    </message>
    <message>
        <source>Plot: {title}</source>
        <translation>Gràfic: {title}</translation>
    </message>
    <message>
        <source>Precision at the line</source>
        <translation>Precisió a la línia</translation>
    </message>
    <message>
        <source>Press ? for the keys that work where you are.</source>
        <translation>Premeu ? per veure les tecles que funcionen allà on sou.</translation>
    </message>
    <message>
        <source>Press {digit} to come here, {digit} again to enlarge</source>
        <translation>Premeu {digit} per venir aquí, {digit} un altre cop per ampliar</translation>
    </message>
    <message>
        <source>Press {key}</source>
        <translation>Premeu {key}</translation>
    </message>
    <message>
        <source>Previous candidate</source>
        <translation>Candidat anterior</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Imatge anterior</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Suggeriment anterior</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progrés</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Proof: {exhibit}</source>
        <translation>Prova: {exhibit}</translation>
    </message>
    <message>
        <source>Proof: {words}</source>
        <translation>Prova: {words}</translation>
    </message>
    <message numerus="yes">
        <source>Proved: %Ln point(s) agree</source>
        <translation>
            <numerusform>Provat: %Ln punt coincideix</numerusform>
            <numerusform>Provat: %Ln punts coincideixen</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the findings on the clipboard as text</source>
        <translation>Copia el resultat al porta-retalls com a text</translation>
    </message>
    <message>
        <source>Put the pictures of one object together by a rule over their file names</source>
        <translation>Ajunta les imatges d&apos;un objecte segons una regla sobre els noms dels fitxers</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Surt</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Posició</translation>
    </message>
    <message>
        <source>Rank {rank}: {right} of {count} accepted, {share}</source>
        <translation>Posició {rank}: {right} de {count} acceptats, {share}</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Torna-la a llegir</translation>
    </message>
    <message>
        <source>Read pictures with it from now on; decisions stay</source>
        <translation>Llegeix les imatges amb aquest a partir d&apos;ara; les decisions queden</translation>
    </message>
    <message>
        <source>Read the manual</source>
        <translation>Llegeix el manual</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refés</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>Actualitza la llista</translation>
    </message>
    <message>
        <source>Refresh: {what}</source>
        <translation>Actualitza: {what}</translation>
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
        <translation>Zona de la imatge</translation>
    </message>
    <message>
        <source>Region {number}/{count}</source>
        <translation>Zona {number}/{count}</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rebutja</translation>
    </message>
    <message>
        <source>Reject it for the marked</source>
        <translation>Rebutja&apos;l per a les marcades</translation>
    </message>
    <message>
        <source>Reject this term; it will not be suggested again</source>
        <translation>Rebutja aquest terme; no es tornarà a suggerir</translation>
    </message>
    <message>
        <source>Reject “{term}”</source>
        <translation>Rebutja «{term}»</translation>
    </message>
    <message>
        <source>Removing {name}</source>
        <translation>S&apos;està suprimint {name}</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Informe d&apos;un problema</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Informa d&apos;un problema…</translation>
    </message>
    <message>
        <source>Rescue what can be read</source>
        <translation>Rescata el que es pot llegir</translation>
    </message>
    <message>
        <source>Rescued from a damaged one</source>
        <translation>Rescatada d&apos;un de malmès</translation>
    </message>
    <message>
        <source>Rescuing what can be read…</source>
        <translation>Rescatant el que es pot llegir…</translation>
    </message>
    <message>
        <source>Return accepts a suggested term, Del rejects it. Everything is saved at once.</source>
        <translation>Retorn accepta un terme suggerit, Supr el rebutja. Tot es desa a l&apos;instant.</translation>
    </message>
    <message>
        <source>Return adds</source>
        <translation>Retorn afegeix</translation>
    </message>
    <message>
        <source>Return: choose its place</source>
        <translation>Retorn: trieu el seu lloc</translation>
    </message>
    <message>
        <source>Return: use it. Del: forget it.</source>
        <translation>Retorn: fes-lo servir. Supr: oblida&apos;l.</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>A l&apos;inrevés</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisa</translation>
    </message>
    <message>
        <source>Review the pictures that may show one term, on a contact sheet</source>
        <translation>Revisa les imatges que poden mostrar un terme, en un full de contactes</translation>
    </message>
    <message>
        <source>Rings are the levels of the vocabulary, the facets inside. The angle grows with the objects that have the term or a narrower one; narrower terms share it where objects have several. A term with several broader ones is drawn under its first path.</source>
        <translation>Els anells són els nivells del vocabulari, amb les facetes a dins. L&apos;angle creix amb els objectes que tenen el terme o un de més específic; els termes més específics se&apos;l reparteixen quan els objectes en tenen uns quants. Un terme amb més d&apos;un terme més ampli es dibuixa sota el seu primer camí.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Omet</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Desa una còpia</translation>
    </message>
    <message>
        <source>Save a copy of the catalogue</source>
        <translation>Desa una còpia del catàleg</translation>
    </message>
    <message>
        <source>Save a copy without it</source>
        <translation>Desa&apos;n una còpia sense ell</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Desa una còpia…</translation>
    </message>
    <message>
        <source>Save figure or numbers</source>
        <translation>Desa el gràfic o els números</translation>
    </message>
    <message>
        <source>Save the filter “{name}”</source>
        <translation>Desa el filtre «{name}»</translation>
    </message>
    <message>
        <source>Save the index as</source>
        <translation>Desa l&apos;índex com a</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Desa l&apos;informe</translation>
    </message>
    <message>
        <source>Save this plot or its numbers</source>
        <translation>Desa aquest gràfic o els seus números</translation>
    </message>
    <message>
        <source>Save this plot or its numbers (Ctrl+S)</source>
        <translation>Desa aquest gràfic o els seus números (Ctrl+S)</translation>
    </message>
    <message>
        <source>Saved as {file}. Nothing was sent.</source>
        <translation>Desat com a {file}. No s&apos;ha enviat res.</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres desats</translation>
    </message>
    <message>
        <source>Saving a copy as {name}…</source>
        <translation>Desant una còpia com a {name}…</translation>
    </message>
    <message>
        <source>Saving a copy…</source>
        <translation>Desant una còpia…</translation>
    </message>
    <message>
        <source>Say that this object is done, or not yet</source>
        <translation>Digues que aquest objecte està fet, o encara no</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuació</translation>
    </message>
    <message>
        <source>Score {score}, rank {rank}, over the line ({line})</source>
        <translation>Puntuació {score}, posició {rank}, per sobre de la línia ({line})</translation>
    </message>
    <message>
        <source>Score {score}, rank {rank}, under the line ({line})</source>
        <translation>Puntuació {score}, posició {rank}, per sota de la línia ({line})</translation>
    </message>
    <message>
        <source>Search in the manual</source>
        <translation>Cerca al manual</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Cerca al catàleg</translation>
    </message>
    <message>
        <source>Search the catalogue by term, number, file name or text</source>
        <translation>Cerca al catàleg per terme, número, nom de fitxer o text</translation>
    </message>
    <message>
        <source>Second key</source>
        <translation>Segona tecla</translation>
    </message>
    <message>
        <source>See the picture large</source>
        <translation>Veges la imatge gran</translation>
    </message>
    <message>
        <source>See what a report would tell about this computer, and save it as a file</source>
        <translation>Mira què diria un informe d&apos;aquest ordinador, i desa&apos;l com a fitxer</translation>
    </message>
    <message>
        <source>See what the line of each facet would accept, and how right that was so far</source>
        <translation>Veges què acceptaria la línia de cada faceta, i si fins ara ha encertat</translation>
    </message>
    <message>
        <source>See which points agree, the outline, and one over the other</source>
        <translation>Veges quins punts coincideixen, el contorn, i l&apos;una sobre l&apos;altra</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuració</translation>
    </message>
    <message>
        <source>Settings, without names and folders</source>
        <translation>Preferències, sense noms ni carpetes</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configuració…</translation>
    </message>
    <message>
        <source>Several-terms model</source>
        <translation>Model de diversos termes</translation>
    </message>
    <message>
        <source>Several-terms model, simple</source>
        <translation>Model de diversos termes, simple</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostra-ho tot</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>Mostra totes les imatges</translation>
    </message>
    <message>
        <source>Show all pictures (Ctrl+Shift+F)</source>
        <translation>Mostra totes les imatges (Ctrl+Maj+F)</translation>
    </message>
    <message>
        <source>Show each pixel of the photograph, or the whole again</source>
        <translation>Mostra cada píxel de la fotografia, o un altre cop sencera</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostra la carpeta</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostra&apos;n menys</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostra&apos;n més</translation>
    </message>
    <message>
        <source>Show names in all languages, scope note and AAT number of this term</source>
        <translation>Mostra els noms en totes les llengües, la nota d&apos;abast i el número AAT d&apos;aquest terme</translation>
    </message>
    <message>
        <source>Show only the suggestions of this branch; again: fold it</source>
        <translation>Mostra només els suggeriments d&apos;aquesta branca; un altre cop: plega-la</translation>
    </message>
    <message>
        <source>Show or hide the facets: the picture takes the room</source>
        <translation>Mostra o amaga les facetes: la imatge n&apos;ocupa el lloc</translation>
    </message>
    <message>
        <source>Show or hide the filmstrip</source>
        <translation>Mostra o amaga la tira d&apos;imatges</translation>
    </message>
    <message>
        <source>Show proof</source>
        <translation>Mostra la prova</translation>
    </message>
    <message>
        <source>Show the files in the file manager</source>
        <translation>Mostra els fitxers al gestor de fitxers</translation>
    </message>
    <message>
        <source>Show the keys of the moment</source>
        <translation>Mostra les tecles del moment</translation>
    </message>
    <message>
        <source>Show the nearest objects with tags, to copy from</source>
        <translation>Mostra els objectes més propers amb etiquetes, per copiar-ne</translation>
    </message>
    <message>
        <source>Show the picture alone (H or Esc)</source>
        <translation>Mostra només la imatge (H o Esc)</translation>
    </message>
    <message>
        <source>Show the picture larger</source>
        <translation>Mostra la imatge més gran</translation>
    </message>
    <message>
        <source>Show the picture smaller</source>
        <translation>Mostra la imatge més petita</translation>
    </message>
    <message>
        <source>Show the tag in its tree</source>
        <translation>Mostra l&apos;etiqueta al seu arbre</translation>
    </message>
    <message>
        <source>Show the verdict alone, or the candidates too</source>
        <translation>Mostra només el veredicte, o també els candidats</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostra-les</translation>
    </message>
    <message>
        <source>Show this term by another label in this catalogue</source>
        <translation>Mostra aquest terme amb un altre nom en aquest catàleg</translation>
    </message>
    <message>
        <source>Show what each model says about this term</source>
        <translation>Mostra què diu cada model d&apos;aquest terme</translation>
    </message>
    <message>
        <source>Show which parts of the picture speak for this term</source>
        <translation>Mostra quines parts de la imatge parlen a favor d&apos;aquest terme</translation>
    </message>
    <message>
        <source>Similar objects</source>
        <translation>Objectes semblants</translation>
    </message>
    <message>
        <source>Similar objects, nearest first</source>
        <translation>Objectes semblants, primer els més propers</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Mida</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Mida del text</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Més petit</translation>
    </message>
    <message>
        <source>Somebody went back to a backup of this catalogue: it is shown as it is now.</source>
        <translation>Algú ha tornat a una còpia de seguretat d&apos;aquest catàleg: es mostra tal com és ara.</translation>
    </message>
    <message>
        <source>Something else is being done with packs. Wait for it, or cancel it.</source>
        <translation>S&apos;està fent una altra cosa amb els paquets. Espereu, o cancel·leu-la.</translation>
    </message>
    <message>
        <source>Something is not in order.</source>
        <translation>Alguna cosa no està en ordre.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program; what you decided is saved.</source>
        <translation>Alguna cosa ha fallat dins el programa; el que heu decidit està desat.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program; what you decided is saved. The details are in {file}.</source>
        <translation>Alguna cosa ha fallat dins el programa; el que heu decidit està desat. Els detalls són a {file}.</translation>
    </message>
    <message>
        <source>Space checks and unchecks, Return copies.</source>
        <translation>Espai marca i desmarca, Retorn copia.</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espanyol</translation>
    </message>
    <message>
        <source>Split off as an object</source>
        <translation>Separa com a objecte</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Començat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estat</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>Estat: {state}</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>Estadístiques…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Atura</translation>
    </message>
    <message>
        <source>Stop looking (Esc)</source>
        <translation>Deixa de mirar (Esc)</translation>
    </message>
    <message>
        <source>Stop looking; the list stays as it is</source>
        <translation>Deixa de mirar; la llista queda com és</translation>
    </message>
    <message numerus="yes">
        <source>Stopped at {done} of %Ln picture(s). What is done is saved.</source>
        <translation>
            <numerusform>Aturat a {done} de %Ln imatge. El que està fet està desat.</numerusform>
            <numerusform>Aturat a {done} de %Ln imatges. El que està fet està desat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Aturat.</translation>
    </message>
    <message>
        <source>Stopped. {sentence} Build it again to go on.</source>
        <translation>Aturat. {sentence} Torneu-lo a construir per continuar.</translation>
    </message>
    <message>
        <source>Stopped. {what}.</source>
        <translation>Aturat. {what}.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>S&apos;està aturant…</translation>
    </message>
    <message>
        <source>Styles and Periods</source>
        <translation>Estils i períodes</translation>
    </message>
    <message>
        <source>Suggest terms for many pictures at once</source>
        <translation>Suggereix termes per a moltes imatges alhora</translation>
    </message>
    <message>
        <source>Suggest “{term}” again</source>
        <translation>Torna a suggerir «{term}»</translation>
    </message>
    <message>
        <source>Suggested {title} appear here.</source>
        <translation>{title}: els suggeriments apareixen aquí.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggeriments</translation>
    </message>
    <message>
        <source>Suggestions nobody decided about</source>
        <translation>Suggeriments que ningú no ha decidit</translation>
    </message>
    <message>
        <source>Suggestions over the line that were decided</source>
        <translation>Suggeriments per sobre de la línia ja decidits</translation>
    </message>
    <message>
        <source>Suggestions rejected</source>
        <translation>Suggeriments rebutjats</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Desactiva</translation>
    </message>
    <message>
        <source>Switching was stopped. {before} is in use.</source>
        <translation>S&apos;ha aturat el canvi. S&apos;està fent servir {before}.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Taula</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Taula (*.csv)</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Taules (*.csv);;Tots els fitxers (*)</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetes</translation>
    </message>
    <message>
        <source>Tags accepted</source>
        <translation>Etiquetes acceptades</translation>
    </message>
    <message>
        <source>Tags added</source>
        <translation>Etiquetes afegides</translation>
    </message>
    <message>
        <source>Tags go with their pictures: {objects}.</source>
        <translation>Les etiquetes van amb les seves imatges: {objects}.</translation>
    </message>
    <message>
        <source>Tags of similar objects</source>
        <translation>Etiquetes d&apos;objectes semblants</translation>
    </message>
    <message>
        <source>Tags of the similar object</source>
        <translation>Etiquetes de l&apos;objecte semblant</translation>
    </message>
    <message>
        <source>Tags of this object</source>
        <translation>Etiquetes d&apos;aquest objecte</translation>
    </message>
    <message>
        <source>Tags of {exhibit}</source>
        <translation>Etiquetes de {exhibit}</translation>
    </message>
    <message>
        <source>Tags to copy</source>
        <translation>Etiquetes per copiar</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>Treu tots els filtres</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Desfés</translation>
    </message>
    <message>
        <source>Take back (Del)</source>
        <translation>Desfés (Supr)</translation>
    </message>
    <message>
        <source>Take back the tags that a more precise tag implies: “metal” where “bronze” is one</source>
        <translation>Desfés les etiquetes que una de més precisa ja implica: «metall» on hi ha «bronze»</translation>
    </message>
    <message>
        <source>Take back what was decided about this term</source>
        <translation>Desfés el que s&apos;ha decidit d&apos;aquest terme</translation>
    </message>
    <message>
        <source>Take back “this is it”</source>
        <translation>Desfés «és aquesta»</translation>
    </message>
    <message>
        <source>Take back “this is {exhibit}”</source>
        <translation>Desfés «és {exhibit}»</translation>
    </message>
    <message>
        <source>Take back “{term}”</source>
        <translation>Desfés «{term}»</translation>
    </message>
    <message>
        <source>Take it away; can be brought back</source>
        <translation>Treu-lo; es pot recuperar</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Treu-la d&apos;allà</translation>
    </message>
    <message>
        <source>Take out of the catalogue</source>
        <translation>Treu del catàleg</translation>
    </message>
    <message>
        <source>Take tags of this exhibit, or of similar objects</source>
        <translation>Pren etiquetes d&apos;aquesta peça, o d&apos;objectes semblants</translation>
    </message>
    <message>
        <source>Take the hit</source>
        <translation>Pren el resultat</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>Desfés l&apos;últim pas</translation>
    </message>
    <message>
        <source>Take the map away</source>
        <translation>Treu el mapa</translation>
    </message>
    <message>
        <source>Take the tag away</source>
        <translation>Treu l&apos;etiqueta</translation>
    </message>
    <message>
        <source>Take the tags of the chosen similar object</source>
        <translation>Pren les etiquetes de l&apos;objecte semblant triat</translation>
    </message>
    <message>
        <source>Take this picture out of the catalogue; its file stays where it is</source>
        <translation>Treu aquesta imatge del catàleg; el fitxer es queda on és</translation>
    </message>
    <message>
        <source>Take {name} out of the catalogue</source>
        <translation>Treu {name} del catàleg</translation>
    </message>
    <message>
        <source>Take “{term}” out of the trees</source>
        <translation>Treu «{term}» dels arbres</translation>
    </message>
    <message>
        <source>Taken back in another window: {step}.</source>
        <translation>Desfet en una altra finestra: {step}.</translation>
    </message>
    <message>
        <source>Taken from: {others}.</source>
        <translation>Treta de: {others}.</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>Term card</source>
        <translation>Fitxa del terme</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Termes</translation>
    </message>
    <message>
        <source>Terms found</source>
        <translation>Termes trobats</translation>
    </message>
    <message>
        <source>Terms that occur, with the number of pictures</source>
        <translation>Termes que apareixen, amb el nombre d&apos;imatges</translation>
    </message>
    <message>
        <source>Terms that were over the line and rejected, or added without having been suggested.</source>
        <translation>Termes que passaven la línia i s&apos;han rebutjat, o que s&apos;han afegit sense haver-se suggerit.</translation>
    </message>
    <message>
        <source>Testing {name} in a process of its own</source>
        <translation>S&apos;està provant {name} en un procés propi</translation>
    </message>
    <message>
        <source>Testing {name} in a process of its own, then loading it</source>
        <translation>S&apos;està provant {name} en un procés propi, i després es carrega</translation>
    </message>
    <message>
        <source>The &amp;pictures of this catalogue ({count})</source>
        <translation>Les &amp;imatges d&apos;aquest catàleg ({count})</translation>
    </message>
    <message>
        <source>The backup was made. It stays until you delete it.</source>
        <translation>S&apos;ha fet la còpia. Es queda fins que l&apos;esborreu.</translation>
    </message>
    <message>
        <source>The catalogue as it is now is kept as a backup, so you can come back to it.</source>
        <translation>El catàleg tal com és ara es guarda com a còpia, així hi podeu tornar.</translation>
    </message>
    <message>
        <source>The catalogue could not be used ({reason}). Close the window and open it again.</source>
        <translation>No s&apos;ha pogut fer servir el catàleg ({reason}). Tanqueu la finestra i torneu-la a obrir.</translation>
    </message>
    <message>
        <source>The catalogue is as it was {moment}. What it was before is among the backups.</source>
        <translation>El catàleg és com era {moment}. El que era abans és entre les còpies.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>S&apos;ha aturat la comprovació.</translation>
    </message>
    <message>
        <source>The copy has all of it: {held}. The file itself stays as it is.</source>
        <translation>La còpia ho té tot: {held}. El fitxer mateix queda com és.</translation>
    </message>
    <message>
        <source>The copy was saved as {name}.</source>
        <translation>La còpia s&apos;ha desat com a {name}.</translation>
    </message>
    <message>
        <source>The copy without it is made</source>
        <translation>S&apos;ha fet la còpia sense ell</translation>
    </message>
    <message>
        <source>The damaged file stays as it is.</source>
        <translation>El fitxer malmès es queda com està.</translation>
    </message>
    <message>
        <source>The damaged one, kept</source>
        <translation>El malmès, guardat</translation>
    </message>
    <message>
        <source>The download was stopped. What has arrived is kept.</source>
        <translation>S&apos;ha aturat la baixada. El que ha arribat es conserva.</translation>
    </message>
    <message>
        <source>The exhibit</source>
        <translation>La peça</translation>
    </message>
    <message>
        <source>The exhibit laid over the photograph</source>
        <translation>La peça superposada a la fotografia</translation>
    </message>
    <message>
        <source>The file of the index</source>
        <translation>El fitxer de l&apos;índex</translation>
    </message>
    <message>
        <source>The filmstrip shows them all, with a mark for how far each is. {next_picture} goes to the next one, {next_undecided} to the next without a decision. They are read while you work.</source>
        <translation>La tira les mostra totes, amb una marca de fins on ha arribat cadascuna. {next_picture} va a la següent, {next_undecided} a la següent sense decisió. Es llegeixen mentre treballeu.</translation>
    </message>
    <message>
        <source>The filter “{name}” is forgotten; undo brings it back.</source>
        <translation>El filtre «{name}» s&apos;ha oblidat; desfer-ho el recupera.</translation>
    </message>
    <message>
        <source>The filter “{name}” is saved.</source>
        <translation>El filtre «{name}» està desat.</translation>
    </message>
    <message>
        <source>The folder</source>
        <translation>La carpeta</translation>
    </message>
    <message>
        <source>The folder or the table</source>
        <translation>La carpeta o la taula</translation>
    </message>
    <message>
        <source>The index holds what your exhibits look like. It is made on this computer; the pictures are only read. An index that is there already is added to.</source>
        <translation>L&apos;índex conté com són les vostres peces. Es fa en aquest ordinador; les imatges només es llegeixen. Un índex que ja existeix s&apos;amplia.</translation>
    </message>
    <message>
        <source>The index was not built. {reason}</source>
        <translation>No s&apos;ha construït l&apos;índex. {reason}</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Els últims 30 dies</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Els últims 7 dies</translation>
    </message>
    <message>
        <source>The latest step is another window&apos;s: {step}. Press again to take it back.</source>
        <translation>L&apos;últim pas és d&apos;una altra finestra: {step}. Torneu a prémer per desfer-lo.</translation>
    </message>
    <message>
        <source>The latest step is by {person}: {step}. Press again to take it back.</source>
        <translation>L&apos;últim pas és de {person}: {step}. Torneu a prémer per desfer-lo.</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>La línia</translation>
    </message>
    <message>
        <source>The line of {facet} is {line} now.</source>
        <translation>La línia de {facet} ara és {line}.</translation>
    </message>
    <message>
        <source>The line: {score}</source>
        <translation>La línia: {score}</translation>
    </message>
    <message>
        <source>The line…</source>
        <translation>La línia…</translation>
    </message>
    <message>
        <source>The manual is missing from {folder}. Install the program again to have it back.</source>
        <translation>Falta el manual a {folder}. Torneu a instal·lar el programa per recuperar-lo.</translation>
    </message>
    <message>
        <source>The marked pictures show an object of their own</source>
        <translation>Les imatges marcades mostren un objecte propi</translation>
    </message>
    <message>
        <source>The marked pictures show one object</source>
        <translation>Les imatges marcades mostren un sol objecte</translation>
    </message>
    <message>
        <source>The marked terms are in different facets. Mark terms of one facet.</source>
        <translation>Els termes marcats són de facetes diferents. Marqueu termes d&apos;una sola faceta.</translation>
    </message>
    <message>
        <source>The models are being loaded…</source>
        <translation>S&apos;estan carregant els models…</translation>
    </message>
    <message>
        <source>The models are not loaded yet. Their card is shown here when they are.</source>
        <translation>Els models encara no s&apos;han carregat. La fitxa es mostrarà aquí quan ho estiguin.</translation>
    </message>
    <message>
        <source>The models could not be used ({error}). Restart the program to try again.</source>
        <translation>No s&apos;han pogut fer servir els models ({error}). Reinicieu el programa per tornar-ho a provar.</translation>
    </message>
    <message>
        <source>The models could not work on it ({error}). Try again, or restart the program.</source>
        <translation>Els models no hi han pogut treballar ({error}). Torneu-ho a provar, o reinicieu el programa.</translation>
    </message>
    <message>
        <source>The models have not read this picture yet.</source>
        <translation>Els models encara no han llegit aquesta imatge.</translation>
    </message>
    <message>
        <source>The models of this pack do not tell what they see: similar objects need another pack.</source>
        <translation>Els models d&apos;aquest paquet no diuen què veuen: per als objectes semblants cal un altre paquet.</translation>
    </message>
    <message>
        <source>The name up to the last _ or -</source>
        <translation>El nom fins a l&apos;últim _ o -</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>Recents</translation>
    </message>
    <message>
        <source>The newest, then the last of each day, week and month. Those made by you always stay.</source>
        <translation>Les més recents i després l&apos;última de cada dia, setmana i mes. Les que heu fet vós es conserven sempre.</translation>
    </message>
    <message>
        <source>The numbers of the plot</source>
        <translation>Els números del gràfic</translation>
    </message>
    <message>
        <source>The numbers of this session</source>
        <translation>Els números d&apos;aquesta sessió</translation>
    </message>
    <message>
        <source>The pack before</source>
        <translation>El paquet d&apos;abans</translation>
    </message>
    <message>
        <source>The pack {name} could not be loaded ({reason}).</source>
        <translation>No s&apos;ha pogut carregar el paquet {name} ({reason}).</translation>
    </message>
    <message>
        <source>The photograph&apos;s outline on the exhibit&apos;s picture</source>
        <translation>El contorn de la fotografia sobre la imatge de la peça</translation>
    </message>
    <message>
        <source>The picture becomes one of an exhibit, old or new</source>
        <translation>La imatge passa a ser d&apos;una peça, vella o nova</translation>
    </message>
    <message>
        <source>The picture is not there any more</source>
        <translation>La imatge ja no hi és</translation>
    </message>
    <message>
        <source>The picture shows this exhibit: link it</source>
        <translation>La imatge mostra aquesta peça: enllaça-la</translation>
    </message>
    <message>
        <source>The pictures of this catalogue ({count})</source>
        <translation>Les imatges d&apos;aquest catàleg ({count})</translation>
    </message>
    <message>
        <source>The place in the trees could not be found again.</source>
        <translation>No s&apos;ha pogut retrobar el lloc als arbres.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly last time. Everything that was decided is saved.</source>
        <translation>L&apos;última vegada el programa es va acabar de manera inesperada. Tot el que es va decidir està desat.</translation>
    </message>
    <message>
        <source>The program works. There is something to look at.</source>
        <translation>El programa funciona. Hi ha alguna cosa per mirar.</translation>
    </message>
    <message>
        <source>The proof is being drawn…</source>
        <translation>S&apos;està dibuixant la prova…</translation>
    </message>
    <message>
        <source>The rest is in README.md in the pack&apos;s folder.</source>
        <translation>La resta és al README.md de la carpeta del paquet.</translation>
    </message>
    <message>
        <source>The terms with most decisions; the table has them all.</source>
        <translation>Els termes amb més decisions; la taula els té tots.</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>S&apos;ha aturat la prova.</translation>
    </message>
    <message>
        <source>The whole catalogue as it was then; the present state is kept as a backup</source>
        <translation>Tot el catàleg com era llavors; l&apos;estat actual es guarda com a còpia</translation>
    </message>
    <message>
        <source>The whole name</source>
        <translation>El nom sencer</translation>
    </message>
    <message>
        <source>The window speaks {language} when it is opened the next time: close it and open it again.</source>
        <translation>La finestra parlarà {language} la pròxima vegada que s&apos;obri: tanqueu-la i torneu-la a obrir.</translation>
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
        <translation>No hi ha fotografies en el que s&apos;ha deixat anar.</translation>
    </message>
    <message>
        <source>There are no photographs in {folder}.</source>
        <translation>No hi ha fotografies a {folder}.</translation>
    </message>
    <message>
        <source>There are no pictures here. Go back to the desk (Esc) and add some.</source>
        <translation>Aquí no hi ha imatges. Torneu a la taula (Esc) i afegiu-ne.</translation>
    </message>
    <message>
        <source>There are none yet. The program makes one before every step over many pictures and once a day when something was done; you can make one now.</source>
        <translation>Encara no n&apos;hi ha cap. El programa en fa una abans de cada pas sobre moltes imatges i un cop al dia quan s&apos;ha fet alguna cosa; en podeu fer una ara.</translation>
    </message>
    <message>
        <source>There is no backup of before this step, which can be undone. {reason}</source>
        <translation>No hi ha cap còpia d&apos;abans d&apos;aquest pas, que es pot desfer. {reason}</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>No hi ha cap carpeta {folder}.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose another one for the index.</source>
        <translation>No hi ha cap carpeta {folder}. Trieu-ne una altra per a l&apos;índex.</translation>
    </message>
    <message>
        <source>There is no report</source>
        <translation>No hi ha cap informe</translation>
    </message>
    <message>
        <source>There is no such folder; the usual one stays in use.</source>
        <translation>No hi ha aquesta carpeta; es continua fent servir la de costum.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs and try again.</source>
        <translation>No hi ha prou memòria. Tanqueu altres programes i torneu-ho a provar.</translation>
    </message>
    <message>
        <source>There is not enough memory to show it.</source>
        <translation>No hi ha prou memòria per mostrar-la.</translation>
    </message>
    <message>
        <source>There is nothing at {path}. Choose another folder or table.</source>
        <translation>No hi ha res a {path}. Trieu una altra carpeta o taula.</translation>
    </message>
    <message>
        <source>There is nothing to copy: no missing tag is marked.</source>
        <translation>No hi ha res per copiar: no hi ha marcada cap etiqueta que falti.</translation>
    </message>
    <message>
        <source>There is nothing to draw here.</source>
        <translation>Aquí no hi ha res per dibuixar.</translation>
    </message>
    <message>
        <source>There is nothing to draw on this page yet. Decide something first.</source>
        <translation>Encara no hi ha res per dibuixar en aquesta pàgina. Decidiu alguna cosa primer.</translation>
    </message>
    <message>
        <source>There is nothing to show here yet: no decision is of this kind.</source>
        <translation>Encara no hi ha res per mostrar: no hi ha cap decisió d&apos;aquesta mena.</translation>
    </message>
    <message>
        <source>These pictures are of one object already.</source>
        <translation>Aquestes imatges ja són d&apos;un sol objecte.</translation>
    </message>
    <message>
        <source>They are made again when their pictures are seen; the photographs stay as they are.</source>
        <translation>Es tornen a fer quan es veuen les seves imatges; les fotografies queden com són.</translation>
    </message>
    <message>
        <source>This catalogue could not be opened</source>
        <translation>No s&apos;ha pogut obrir aquest catàleg</translation>
    </message>
    <message>
        <source>This is everything that would be saved</source>
        <translation>Això és tot el que es desaria</translation>
    </message>
    <message>
        <source>This is it</source>
        <translation>És aquesta</translation>
    </message>
    <message>
        <source>This is the first picture.</source>
        <translation>Aquesta és la primera imatge.</translation>
    </message>
    <message>
        <source>This is the last picture.</source>
        <translation>Aquesta és l&apos;última imatge.</translation>
    </message>
    <message>
        <source>This is {exhibit}</source>
        <translation>És {exhibit}</translation>
    </message>
    <message>
        <source>This is {exhibit}. C copies its tags.</source>
        <translation>És {exhibit}. C en copia les etiquetes.</translation>
    </message>
    <message>
        <source>This line has {count} clean approvals.</source>
        <translation>Aquesta línia té {count} aprovacions netes.</translation>
    </message>
    <message>
        <source>This photograph was in the catalogue already; here it is.</source>
        <translation>Aquesta fotografia ja era al catàleg; és aquí.</translation>
    </message>
    <message>
        <source>This program is free software under the Apache License 2.0. It uses Qt under the GNU LGPL 3: the libraries lie beside the program and may be replaced by your own; their source is offered by the Qt Project (download.qt.io).</source>
        <translation>Aquest programa és programari lliure sota la llicència Apache 2.0. Fa servir Qt sota la GNU LGPL 3: les biblioteques són al costat del programa i es poden substituir per les vostres; el projecte Qt n&apos;ofereix el codi font (download.qt.io).</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Aquesta sessió</translation>
    </message>
    <message>
        <source>This session…</source>
        <translation>Aquesta sessió…</translation>
    </message>
    <message>
        <source>This takes a few seconds. Nothing is changed and nothing is sent.</source>
        <translation>Això triga uns segons. No es canvia ni s&apos;envia res.</translation>
    </message>
    <message>
        <source>This term has no page in the AAT.</source>
        <translation>Aquest terme no té pàgina a l&apos;AAT.</translation>
    </message>
    <message>
        <source>This uses the network: the name is sent to the hub, and files come from there. Pictures and catalogues stay on this computer. You see the licence before anything is installed.</source>
        <translation>Això fa servir la xarxa: el nom s&apos;envia al repositori, i els fitxers venen d&apos;allà. Les imatges i els catàlegs es queden en aquest ordinador. Veureu la llicència abans que s&apos;instal·li res.</translation>
    </message>
    <message>
        <source>This was not saved. {reason}</source>
        <translation>Això no s&apos;ha desat. {reason}</translation>
    </message>
    <message>
        <source>Ti&amp;me</source>
        <translation>Te&amp;mps</translation>
    </message>
    <message>
        <source>To another facet</source>
        <translation>A una altra faceta</translation>
    </message>
    <message>
        <source>To begin</source>
        <translation>Per començar</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Avui</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Avui {time}</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visita guiada</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Torna-ho a provar</translation>
    </message>
    <message>
        <source>Type the name of a term above, or press N for the next term with open pictures.</source>
        <translation>Escriviu el nom d&apos;un terme a dalt, o premeu N per al terme següent amb imatges obertes.</translation>
    </message>
    <message>
        <source>Type to search · Esc closes</source>
        <translation>Escriviu per cercar · Esc tanca</translation>
    </message>
    <message>
        <source>Type to search · ↓ more · Esc closes</source>
        <translation>Escriviu per cercar · ↓ més · Esc tanca</translation>
    </message>
    <message>
        <source>URI</source>
        <translation>URI</translation>
    </message>
    <message>
        <source>Undecide</source>
        <translation>Deixa per decidir</translation>
    </message>
    <message>
        <source>Undecide it for the marked</source>
        <translation>Deixa&apos;l per decidir a les marcades</translation>
    </message>
    <message>
        <source>Undecide “{term}”</source>
        <translation>Deixa «{term}» per decidir</translation>
    </message>
    <message>
        <source>Undecided first</source>
        <translation>Primer els que queden per decidir</translation>
    </message>
    <message>
        <source>Undecided suggestions of {facet} by score</source>
        <translation>Suggeriments per decidir de {facet} per puntuació</translation>
    </message>
    <message>
        <source>Under the line</source>
        <translation>Per sota de la línia</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfés</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Desfet</translation>
    </message>
    <message>
        <source>Unfold this branch; again: show all its terms</source>
        <translation>Desplega aquesta branca; un altre cop: mostra&apos;n tots els termes</translation>
    </message>
    <message>
        <source>Unfold, or go narrower</source>
        <translation>Desplega, o vés al més específic</translation>
    </message>
    <message>
        <source>Unsure: perhaps {exhibit}</source>
        <translation>Dubtós: potser {exhibit}</translation>
    </message>
    <message>
        <source>Use this label</source>
        <translation>Fes servir aquest nom</translation>
    </message>
    <message>
        <source>Use this pack</source>
        <translation>Fes servir aquest paquet</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>Fes servir {name}</translation>
    </message>
    <message>
        <source>Version {version}.</source>
        <translation>Versió {version}.</translation>
    </message>
    <message>
        <source>Version, sources and licences</source>
        <translation>Versió, fonts i llicències</translation>
    </message>
    <message>
        <source>Versions of the program and of what it stands on</source>
        <translation>Versions del programa i d&apos;allò en què es basa</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Visualitza</translation>
    </message>
    <message>
        <source>Views of the statistics</source>
        <translation>Vistes de les estadístiques</translation>
    </message>
    <message>
        <source>Views of this object</source>
        <translation>Vistes d&apos;aquest objecte</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulari</translation>
    </message>
    <message>
        <source>Waiting for its turn. The suggestions will open here.</source>
        <translation>Espera el seu torn. Els suggeriments s&apos;obriran aquí.</translation>
    </message>
    <message>
        <source>Ways to see the proof</source>
        <translation>Maneres de veure la prova</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Setmanes</translation>
    </message>
    <message>
        <source>Weights from</source>
        <translation>Pesos de</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Què</translation>
    </message>
    <message>
        <source>What a crash left</source>
        <translation>El que ha deixat una fallada</translation>
    </message>
    <message>
        <source>What a line would have accepted so far is shown under Review, The line…</source>
        <translation>El que una línia hauria acceptat fins ara es mostra a Revisa, La línia…</translation>
    </message>
    <message>
        <source>What could be read is rescued</source>
        <translation>S&apos;ha rescatat el que es podia llegir</translation>
    </message>
    <message>
        <source>What each facet would accept from a score on. Objects marked as done are left alone.</source>
        <translation>El que cada faceta acceptaria a partir d&apos;una puntuació. Els objectes marcats com a fets no es toquen.</translation>
    </message>
    <message>
        <source>What has been tagged</source>
        <translation>El que s&apos;ha etiquetat</translation>
    </message>
    <message>
        <source>What has been tagged, and how right the suggestions were</source>
        <translation>El que s&apos;ha etiquetat, i si els suggeriments eren correctes</translation>
    </message>
    <message>
        <source>What is being done goes on</source>
        <translation>El que s&apos;està fent continua</translation>
    </message>
    <message>
        <source>What is in the pack</source>
        <translation>Què hi ha al paquet</translation>
    </message>
    <message>
        <source>What is “{term}” called here?</source>
        <translation>Com es diu «{term}» aquí?</translation>
    </message>
    <message>
        <source>What the check of the installation found</source>
        <translation>Què ha trobat la comprovació de la instal·lació</translation>
    </message>
    <message>
        <source>What the proof says</source>
        <translation>Què diu la prova</translation>
    </message>
    <message>
        <source>What the rule would do</source>
        <translation>Què faria la regla</translation>
    </message>
    <message>
        <source>What the search offers</source>
        <translation>El que ofereix la cerca</translation>
    </message>
    <message>
        <source>What this catalogue adds, calls otherwise and never suggests, to take back from</source>
        <translation>El que aquest catàleg afegeix, anomena d&apos;una altra manera i no suggereix mai, per desfer-ho</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Què cal mirar</translation>
    </message>
    <message>
        <source>What was begun is being finished. Everything you decided is saved.</source>
        <translation>S&apos;està acabant el que s&apos;havia començat. Tot el que heu decidit està desat.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Què s&apos;ha trobat</translation>
    </message>
    <message>
        <source>What went wrong, by the program&apos;s log</source>
        <translation>Què ha anat malament, segons el registre del programa</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quan</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Where does “{term}” stand?</source>
        <translation>On va «{term}»?</translation>
    </message>
    <message>
        <source>Where the last file went</source>
        <translation>On va anar l&apos;últim fitxer</translation>
    </message>
    <message>
        <source>Where the model looked</source>
        <translation>On ha mirat el model</translation>
    </message>
    <message>
        <source>Where the models looked</source>
        <translation>On han mirat els models</translation>
    </message>
    <message>
        <source>Where the program writes down what went wrong</source>
        <translation>On el programa apunta el que ha fallat</translation>
    </message>
    <message>
        <source>Which date</source>
        <translation>Quina data</translation>
    </message>
    <message>
        <source>Which exhibit this is</source>
        <translation>Quina peça és</translation>
    </message>
    <message>
        <source>Which pictures</source>
        <translation>Quines imatges</translation>
    </message>
    <message>
        <source>Which term? Type its name in any language</source>
        <translation>Quin terme? Escriviu-ne el nom en qualsevol llengua</translation>
    </message>
    <message>
        <source>While you type</source>
        <translation>Mentre escriviu</translation>
    </message>
    <message>
        <source>Who decided what stands now. “(automatic)”: accepted by a facet that accepts by itself.</source>
        <translation>Qui ha decidit el que val ara. «(automàtic)»: acceptat per una faceta que accepta tota sola.</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Imatge sencera</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Per què</translation>
    </message>
    <message>
        <source>Why this term</source>
        <translation>Per què aquest terme</translation>
    </message>
    <message>
        <source>Why this term?</source>
        <translation>Per què aquest terme?</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Finestra</translation>
    </message>
    <message>
        <source>With a filter or a search, the pictures in the list alone too</source>
        <translation>Amb un filtre o una cerca, també només les imatges de la llista</translation>
    </message>
    <message>
        <source>Without a proof the two pictures cannot be laid over each other.</source>
        <translation>Sense prova, les dues imatges no es poden superposar.</translation>
    </message>
    <message>
        <source>Without the mark, Excel shows é as Ã©. Other programs do not need it.</source>
        <translation>Sense la marca, l&apos;Excel mostra é com a Ã©. Els altres programes no la necessiten.</translation>
    </message>
    <message>
        <source>Without the outlined part ({share} % of the picture) the score of “{term}” falls from {whole} to {left}.</source>
        <translation>Sense la part delimitada ({share} % de la imatge), la puntuació de «{term}» baixa de {whole} a {left}.</translation>
    </message>
    <message>
        <source>Work on with it</source>
        <translation>Continua treballant-hi</translation>
    </message>
    <message>
        <source>Would accept nothing: no undecided suggestion is at or over this line.</source>
        <translation>No acceptaria res: cap suggeriment per decidir no és a aquesta línia o per sobre.</translation>
    </message>
    <message>
        <source>Would accept {tags} on {pictures}.</source>
        <translation>Acceptaria {tags} a {pictures}.</translation>
    </message>
    <message>
        <source>Write tags to a CSV file</source>
        <translation>Escriu les etiquetes en un fitxer CSV</translation>
    </message>
    <message>
        <source>Write this backup to a file of your choice</source>
        <translation>Escriu aquesta còpia en un fitxer que trieu</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>S&apos;està escrivint {name}</translation>
    </message>
    <message>
        <source>Writing {name}: {objects}</source>
        <translation>S&apos;està escrivint {name}: {objects}</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>Ahir {time}</translation>
    </message>
    <message>
        <source>You have gone on since: decide again what is missing.</source>
        <translation>Des de llavors heu continuat: torneu a decidir el que falti.</translation>
    </message>
    <message>
        <source>You will see this once there are photographs.</source>
        <translation>Ho veureu quan hi hagi fotografies.</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>Els vostres fitxers</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>El vostre nom</translation>
    </message>
    <message>
        <source>Your photographs</source>
        <translation>Les vostres fotografies</translation>
    </message>
    <message>
        <source>ZIP file</source>
        <translation>Fitxer ZIP</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Amplia</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Redueix</translation>
    </message>
    <message>
        <source>a little alike</source>
        <translation>una mica semblant</translation>
    </message>
    <message>
        <source>a part of the picture</source>
        <translation>una part de la imatge</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>una persona</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptat</translation>
    </message>
    <message>
        <source>accepted at this rank</source>
        <translation>acceptats en aquesta posició</translation>
    </message>
    <message>
        <source>accepted at this rank (dashed: few decisions)</source>
        <translation>acceptats en aquesta posició (discontinu: poques decisions)</translation>
    </message>
    <message>
        <source>accepted@k</source>
        <translation>acceptats@k</translation>
    </message>
    <message>
        <source>accepted@k: among the first k</source>
        <translation>acceptats@k: entre els k primers</translation>
    </message>
    <message>
        <source>accepted@{k}</source>
        <translation>acceptats@{k}</translation>
    </message>
    <message>
        <source>added</source>
        <translation>afegit</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>semblant</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>gairebé segur</translation>
    </message>
    <message>
        <source>an unknown amount</source>
        <translation>una quantitat desconeguda</translation>
    </message>
    <message numerus="yes">
        <source>and in %Ln more place(s)</source>
        <translation>
            <numerusform>i en %Ln lloc més</numerusform>
            <numerusform>i en %Ln llocs més</numerusform>
        </translation>
    </message>
    <message>
        <source>another window</source>
        <translation>una altra finestra</translation>
    </message>
    <message>
        <source>any term</source>
        <translation>qualsevol terme</translation>
    </message>
    <message>
        <source>any term of {facet}</source>
        <translation>qualsevol terme de {facet}</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>separats</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>en qualsevol moment</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>com a mínim</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>com a màxim</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>començat</translation>
    </message>
    <message>
        <source>best score below {score} of 100</source>
        <translation>millor puntuació a sota: {score} de 100</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>inclòs</translation>
    </message>
    <message>
        <source>candidate {place}: {exhibit}</source>
        <translation>candidat {place}: {exhibit}</translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation>no es pot mostrar</translation>
    </message>
    <message>
        <source>changed; usually {keys}</source>
        <translation>canviat; normalment {keys}</translation>
    </message>
    <message>
        <source>checking the proof…</source>
        <translation>s&apos;està comprovant la prova…</translation>
    </message>
    <message>
        <source>close together</source>
        <translation>molt a prop</translation>
    </message>
    <message>
        <source>copies of pictures</source>
        <translation>còpies d&apos;imatges</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>correccions</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>no s&apos;ha pogut llegir</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>s&apos;està comptant…</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>malmès</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>decidit</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>decisions</translation>
    </message>
    <message>
        <source>descriptor</source>
        <translation>descriptor</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fet</translation>
    </message>
    <message>
        <source>far apart</source>
        <translation>molt lluny</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>des del {first}</translation>
    </message>
    <message>
        <source>hardly alike</source>
        <translation>poc semblant</translation>
    </message>
    <message>
        <source>here</source>
        <translation>aquí</translation>
    </message>
    <message>
        <source>identifications</source>
        <translation>identificacions</translation>
    </message>
    <message>
        <source>identifies exhibits</source>
        <translation>identifica peces</translation>
    </message>
    <message>
        <source>identifies exhibits only, suggests no terms</source>
        <translation>només identifica peces, no suggereix termes</translation>
    </message>
    <message>
        <source>implied</source>
        <translation>implícit</translation>
    </message>
    <message>
        <source>implied by “{term}”</source>
        <translation>implicat per «{term}»</translation>
    </message>
    <message>
        <source>implied here</source>
        <translation>implícit aquí</translation>
    </message>
    <message>
        <source>in no way</source>
        <translation>de cap manera</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en ús</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>instal·lat</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menys d&apos;un minut</translation>
    </message>
    <message>
        <source>level</source>
        <translation>nivell</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>likeness {number}</source>
        <translation>semblança {number}</translation>
    </message>
    <message>
        <source>likeness {number}, was number {place}</source>
        <translation>semblança {number}, era el número {place}</translation>
    </message>
    <message>
        <source>likenesses</source>
        <translation>semblances</translation>
    </message>
    <message>
        <source>line</source>
        <translation>línia</translation>
    </message>
    <message>
        <source>line {line}
nothing decided over it</source>
        <translation>línia {line}
res decidit per sobre</translation>
    </message>
    <message>
        <source>line {line} · {counted}
not enough decisions yet</source>
        <translation>línia {line} · {counted}
encara no hi ha prou decisions</translation>
    </message>
    <message>
        <source>line {line} · {counted}
{share} right, {low} to {high}</source>
        <translation>línia {line} · {counted}
{share} correctes, de {low} a {high}</translation>
    </message>
    <message>
        <source>loading the models…</source>
        <translation>s&apos;estan carregant els models…</translation>
    </message>
    <message>
        <source>local</source>
        <translation>local</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>mireu això</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>marcat</translation>
    </message>
    <message>
        <source>missing here</source>
        <translation>falta aquí</translation>
    </message>
    <message>
        <source>museum/pack or https://…</source>
        <translation>museu/paquet o https://…</translation>
    </message>
    <message>
        <source>nearest: {exhibit}, {share}</source>
        <translation>la més propera: {exhibit}, {share}</translation>
    </message>
    <message>
        <source>never suggested</source>
        <translation>mai suggerit</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>cap tecla</translation>
    </message>
    <message>
        <source>no licence stated</source>
        <translation>cap llicència indicada</translation>
    </message>
    <message>
        <source>no models</source>
        <translation>sense models</translation>
    </message>
    <message>
        <source>no pictures</source>
        <translation>cap imatge</translation>
    </message>
    <message>
        <source>none</source>
        <translation>cap</translation>
    </message>
    <message>
        <source>none missing here</source>
        <translation>aquí no en falta cap</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>no comprovat</translation>
    </message>
    <message>
        <source>not enough decisions yet</source>
        <translation>encara no hi ha prou decisions</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>no està en ordre</translation>
    </message>
    <message>
        <source>not in the trees</source>
        <translation>no és als arbres</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>encara no mirada</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>no provat</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>no desat</translation>
    </message>
    <message>
        <source>not suggested</source>
        <translation>no suggerit</translation>
    </message>
    <message>
        <source>not suggested, added</source>
        <translation>no suggerit, afegit</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>res</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>object numbers</source>
        <translation>números d&apos;objecte</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>objectes</translation>
    </message>
    <message>
        <source>objects with the term itself</source>
        <translation>objectes amb el terme mateix</translation>
    </message>
    <message>
        <source>open</source>
        <translation>obert</translation>
    </message>
    <message>
        <source>over the line</source>
        <translation>per sobre de la línia</translation>
    </message>
    <message>
        <source>over the line, rejected</source>
        <translation>per sobre de la línia, rebutjat</translation>
    </message>
    <message>
        <source>own terms and saved filters</source>
        <translation>termes propis i filtres desats</translation>
    </message>
    <message>
        <source>part of it, or a pattern: 1934*</source>
        <translation>una part, o un patró: 1934*</translation>
    </message>
    <message>
        <source>part {number} of {count}</source>
        <translation>part {number} de {count}</translation>
    </message>
    <message>
        <source>parts of it: {exhibits}</source>
        <translation>parts seves: {exhibits}</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>imatges</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possible</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>precisió</translation>
    </message>
    <message numerus="yes">
        <source>proved, %Ln point(s)</source>
        <translation>
            <numerusform>provat, %Ln punt</numerusform>
            <numerusform>provat, %Ln punts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>proved, %Ln point(s) agree</source>
        <translation>
            <numerusform>provat, %Ln punt coincideix</numerusform>
            <numerusform>provat, %Ln punts coincideixen</numerusform>
        </translation>
    </message>
    <message>
        <source>rank of the suggestion in its facet; n: how many of them are decided</source>
        <translation>posició del suggeriment a la seva faceta; n: quants n&apos;hi ha de decidits</translation>
    </message>
    <message>
        <source>rank {rank}</source>
        <translation>posició {rank}</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rebutjat</translation>
    </message>
    <message>
        <source>rejected here</source>
        <translation>rebutjat aquí</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>observació</translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation>exclòs</translation>
    </message>
    <message>
        <source>said by {person}, {day}</source>
        <translation>dit per {person}, {day}</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>desat</translation>
    </message>
    <message>
        <source>score {low} to {high}</source>
        <translation>puntuació de {low} a {high}</translation>
    </message>
    <message>
        <source>score {score} of 100</source>
        <translation>puntuació {score} de 100</translation>
    </message>
    <message>
        <source>share of the decided suggestions over the line that were accepted</source>
        <translation>part dels suggeriments decidits per sobre de la línia que s&apos;han acceptat</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>queda</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>suggerit</translation>
    </message>
    <message>
        <source>suggested, over the line</source>
        <translation>suggerit, per sobre de la línia</translation>
    </message>
    <message>
        <source>suggested, under the line</source>
        <translation>suggerit, per sota de la línia</translation>
    </message>
    <message>
        <source>suggestions</source>
        <translation>suggeriments</translation>
    </message>
    <message>
        <source>suggestions only</source>
        <translation>només suggeriments</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>etiquetes</translation>
    </message>
    <message>
        <source>terms in {facets}</source>
        <translation>termes a {facets}</translation>
    </message>
    <message>
        <source>the history of steps</source>
        <translation>l&apos;historial de passos</translation>
    </message>
    <message>
        <source>the order has changed</source>
        <translation>l&apos;ordre ha canviat</translation>
    </message>
    <message>
        <source>the program was {share} sure</source>
        <translation>el programa n&apos;estava segur al {share}</translation>
    </message>
    <message>
        <source>this is it</source>
        <translation>és aquesta</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>avui a les {time}</translation>
    </message>
    <message>
        <source>undecided, by score 0 to 100</source>
        <translation>per decidir, per puntuació de 0 a 100</translation>
    </message>
    <message>
        <source>under the line</source>
        <translation>per sota de la línia</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>improbable</translation>
    </message>
    <message>
        <source>until {last}</source>
        <translation>fins al {last}</translation>
    </message>
    <message>
        <source>very alike</source>
        <translation>molt semblant</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>molt probable</translation>
    </message>
    <message>
        <source>was number {place} by likeness</source>
        <translation>era el número {place} per semblança</translation>
    </message>
    <message>
        <source>will be copied</source>
        <translation>es copiarà</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sense nom</translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>sense títol</translation>
    </message>
    <message>
        <source>works offline</source>
        <translation>funciona sense connexió</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>ahir a les {time}</translation>
    </message>
    <message>
        <source>{accept_line} accepts what is over the line for this picture. {line} shows what the line would accept on all pictures, and how right it was by your own decisions.</source>
        <translation>{accept_line} accepta el que passa la línia en aquesta imatge. {line} mostra què acceptaria la línia a totes les imatges, i si encertava segons les vostres decisions.</translation>
    </message>
    <message>
        <source>{accept} accept · {reject} reject · {undecide} undecide · Space large · N next term · + − size · / term</source>
        <translation>{accept} accepta · {reject} rebutja · {undecide} desfés · Espai gran · N terme següent · + − mida · / terme</translation>
    </message>
    <message>
        <source>{accept} accepts, {reject} rejects, {broader} takes the broader term instead. The cursor goes on by itself. {undo} takes any step back. {keys} shows the keys that work where you are.</source>
        <translation>{accept} accepta, {reject} rebutja, {broader} pren el terme més ampli. El cursor avança tot sol. {undo} desfà qualsevol pas. {keys} mostra les tecles que funcionen allà on sou.</translation>
    </message>
    <message>
        <source>{annotated}. Nothing is decided yet: review them next.</source>
        <translation>{annotated}. Encara no hi ha res decidit: ara reviseu-les.</translation>
    </message>
    <message>
        <source>{annotated}. What is over the line is accepted: review them next.</source>
        <translation>{annotated}. El que passa la línia està acceptat: ara reviseu-les.</translation>
    </message>
    <message>
        <source>{begin}, {share} of the suggestions over the line accepted.</source>
        <translation>{begin}, {share} dels suggeriments per sobre de la línia acceptats.</translation>
    </message>
    <message>
        <source>{begin}.</source>
        <translation>{begin}.</translation>
    </message>
    <message>
        <source>{count} of {needed} clean approvals (applied, objects marked as done, nothing corrected)</source>
        <translation>{count} de {needed} aprovacions netes (aplicada, objectes marcats com a fets, res corregit)</translation>
    </message>
    <message>
        <source>{date} at {time}</source>
        <translation>{date} a les {time}</translation>
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
            <numerusform>{done} de %Ln objecte</numerusform>
            <numerusform>{done} de %Ln objectes</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {objects} are done</source>
        <translation>{done} de {objects} estan fets</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{done} of {total}: stop</source>
        <translation>{done} de {total}: atura</translation>
    </message>
    <message>
        <source>{done} so far</source>
        <translation>{done} fins ara</translation>
    </message>
    <message>
        <source>{exhibit} will not be offered again for this picture.</source>
        <translation>{exhibit} no es tornarà a oferir per a aquesta imatge.</translation>
    </message>
    <message>
        <source>{facet} accepts by itself</source>
        <translation>{facet} accepta tota sola</translation>
    </message>
    <message>
        <source>{facet} accepts by itself from {line} on</source>
        <translation>{facet} accepta tota sola des de {line}</translation>
    </message>
    <message>
        <source>{facet} had accepted this by itself: {corrected} of {tags} such tags corrected so far.</source>
        <translation>{facet} ho havia acceptat tota sola: {corrected} de {tags} etiquetes així corregides fins ara.</translation>
    </message>
    <message>
        <source>{facet} no longer accepts by itself</source>
        <translation>{facet} ja no accepta tota sola</translation>
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
        <translation>{facet}: res decidit</translation>
    </message>
    <message>
        <source>{files}, {size} before they are packed</source>
        <translation>{files}, {size} abans d&apos;empaquetar-los</translation>
    </message>
    <message>
        <source>{file} cannot be shown. {problem}</source>
        <translation>{file} no es pot mostrar. {problem}</translation>
    </message>
    <message>
        <source>{file} is the catalogue or one of its pictures. Choose another name.</source>
        <translation>{file} és el catàleg o una de les seves imatges. Trieu un altre nom.</translation>
    </message>
    <message>
        <source>{file} stays</source>
        <translation>{file} queda</translation>
    </message>
    <message>
        <source>{file} was replaced after it was read: what is suggested is about the earlier one.</source>
        <translation>{file} s&apos;ha substituït després de llegir-la: el que se suggereix és de l&apos;anterior.</translation>
    </message>
    <message>
        <source>{file} was written</source>
        <translation>S&apos;ha escrit {file}</translation>
    </message>
    <message>
        <source>{file}: {before} becomes {after}</source>
        <translation>{file}: {before} passa a ser {after}</translation>
    </message>
    <message>
        <source>{file}: {reason}. Check the disk and its permissions, then try again.</source>
        <translation>{file}: {reason}. Comproveu el disc i els seus permisos, i torneu-ho a provar.</translation>
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
        <translation>S&apos;han pogut llegir {held}.</translation>
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
            <numerusform>{index}: %Ln peça</numerusform>
            <numerusform>{index}: %Ln peces</numerusform>
        </translation>
    </message>
    <message>
        <source>{key} accepts what is undecided and over the line.</source>
        <translation>{key} accepta el que queda per decidir per sobre de la línia.</translation>
    </message>
    <message>
        <source>{key} belongs to “{other}”.</source>
        <translation>{key} és de «{other}».</translation>
    </message>
    <message>
        <source>{key} is needed to walk through the window.</source>
        <translation>{key} cal per moure&apos;s per la finestra.</translation>
    </message>
    <message>
        <source>{label}, for “{own}”</source>
        <translation>{label}, per «{own}»</translation>
    </message>
    <message>
        <source>{listed:,} of {all:,} pictures</source>
        <translation>{listed:,} de {all:,} imatges</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} i {count} més</translation>
    </message>
    <message>
        <source>{name} ({licence})</source>
        <translation>{name} ({licence})</translation>
    </message>
    <message>
        <source>{name} holds all that was decided; it is open now.</source>
        <translation>{name} conté tot el que s&apos;ha decidit; ara és obert.</translation>
    </message>
    <message>
        <source>{name} is back.</source>
        <translation>{name} torna a ser-hi.</translation>
    </message>
    <message>
        <source>{name} is installed.</source>
        <translation>{name} està instal·lat.</translation>
    </message>
    <message numerus="yes">
        <source>{name} is intact: %Ln file(s) checked.</source>
        <translation>
            <numerusform>{name} és íntegre: %Ln fitxer comprovat.</numerusform>
            <numerusform>{name} és íntegre: %Ln fitxers comprovats.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is loaded when the first picture is read.</source>
        <translation>{name} es carrega quan es llegeix la primera imatge.</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} ja hi és. El voleu substituir?</translation>
    </message>
    <message>
        <source>{name} was removed. It is deleted when the window is closed.</source>
        <translation>{name} s&apos;ha suprimit. S&apos;esborra quan es tanca la finestra.</translation>
    </message>
    <message>
        <source>{name} works: {device}, {seconds} s a picture, loaded in {loading} s, {memory} of memory.</source>
        <translation>{name} funciona: {device}, {seconds} s per imatge, carregat en {loading} s, {memory} de memòria.</translation>
    </message>
    <message>
        <source>{name} {version}</source>
        <translation>{name} {version}</translation>
    </message>
    <message>
        <source>{name} {version} reads from now on, on {device}. What you decided stays.</source>
        <translation>{name} {version} llegeix a partir d&apos;ara, a {device}. El que heu decidit queda.</translation>
    </message>
    <message>
        <source>{name} {version} reads your pictures, on {device}.</source>
        <translation>{name} {version} llegeix les vostres imatges, a {device}.</translation>
    </message>
    <message>
        <source>{name}: {number} {what}</source>
        <translation>{name}: {number} {what}</translation>
    </message>
    <message>
        <source>{name}: {objects} have new tags.</source>
        <translation>{name}: {objects} tenen etiquetes noves.</translation>
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
        <translation>{number} és el número, * qualsevol cosa, ? un caràcter, # una xifra.</translation>
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
        <translation>{number}, imatge {here} de {views}</translation>
    </message>
    <message>
        <source>{number}, {degree}, {likeness} of 100, {tags}, {missing}</source>
        <translation>{number}, {degree}, {likeness} de 100, {tags}, {missing}</translation>
    </message>
    <message>
        <source>{number}: {missing} of {tags} missing</source>
        <translation>{number}: en falten {missing} de {tags}</translation>
    </message>
    <message>
        <source>{objects}, {tags}</source>
        <translation>{objects}, {tags}</translation>
    </message>
    <message>
        <source>{order}, turned round</source>
        <translation>{order}, a l&apos;inrevés</translation>
    </message>
    <message>
        <source>{over} of {members} models over the line, {how}</source>
        <translation>{over} de {members} models per sobre de la línia, {how}</translation>
    </message>
    <message>
        <source>{over} of {members} models over the line, {how} ({least} to {most})</source>
        <translation>{over} de {members} models per sobre de la línia, {how} (de {least} a {most})</translation>
    </message>
    <message>
        <source>{over} over the line, {tagged} accepted, {rejected} rejected</source>
        <translation>{over} per sobre de la línia, {tagged} acceptades, {rejected} rebutjades</translation>
    </message>
    <message>
        <source>{path} is no folder. Choose a folder, or say that it is a table.</source>
        <translation>{path} no és cap carpeta. Trieu una carpeta, o digueu que és una taula.</translation>
    </message>
    <message>
        <source>{path} is no table. Choose a CSV file, or say that it is a folder.</source>
        <translation>{path} no és cap taula. Trieu un fitxer CSV, o digueu que és una carpeta.</translation>
    </message>
    <message>
        <source>{path}: {objects}</source>
        <translation>{path}: {objects}</translation>
    </message>
    <message>
        <source>{picture} shows the exhibit with the number:</source>
        <translation>{picture} mostra la peça amb el número:</translation>
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
        <translation>{reason} Si la tanqueu un altre cop, la finestra es tanca sense còpia.</translation>
    </message>
    <message>
        <source>{reason} {before} is still in use.</source>
        <translation>{reason} Es continua fent servir {before}.</translation>
    </message>
    <message>
        <source>{reason}. Check the disk and its permissions, then try again.</source>
        <translation>{reason}. Comproveu el disc i els seus permisos, i torneu-ho a provar.</translation>
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
        <translation>{share} % peça</translation>
    </message>
    <message>
        <source>{share}, {words}</source>
        <translation>{share}, {words}</translation>
    </message>
    <message numerus="yes">
        <source>{sources}; and %Ln more</source>
        <translation>
            <numerusform>{sources}; i %Ln més</numerusform>
            <numerusform>{sources}; i %Ln més</numerusform>
        </translation>
    </message>
    <message>
        <source>{standing} by {person}, {date}</source>
        <translation>{standing} per {person}, {date}</translation>
    </message>
    <message>
        <source>{standing}, {date}</source>
        <translation>{standing}, {date}</translation>
    </message>
    <message>
        <source>{state}; built in</source>
        <translation>{state}; inclòs</translation>
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
        <translation>{sure}; semblança {number} d&apos;1</translation>
    </message>
    <message>
        <source>{tagged} tagged, {likely} suggested over the line</source>
        <translation>{tagged} etiquetades, {likely} suggerides per sobre de la línia</translation>
    </message>
    <message>
        <source>{tags} accepted by themselves: {facets}.</source>
        <translation>{tags} acceptades soles: {facets}.</translation>
    </message>
    <message>
        <source>{term} itself</source>
        <translation>{term} mateix</translation>
    </message>
    <message>
        <source>{under} under the line, {over} over it</source>
        <translation>{under} per sota de la línia, {over} per sobre</translation>
    </message>
    <message>
        <source>{what} ({tags})</source>
        <translation>{what} ({tags})</translation>
    </message>
    <message>
        <source>{what}: take away (Del)</source>
        <translation>{what}: treu (Supr)</translation>
    </message>
    <message>
        <source>{whole} → {left} without</source>
        <translation>{whole} → {left} sense</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} píxels</translation>
    </message>
    <message>
        <source>{words} · {rate} a second</source>
        <translation>{words} · {rate} per segon</translation>
    </message>
    <message>
        <source>{words} · {time} left</source>
        <translation>{words} · queden {time}</translation>
    </message>
    <message>
        <source>{word} by {person}, {day}</source>
        <translation>{word} per {person}, {day}</translation>
    </message>
    <message>
        <source>{word}, implied</source>
        <translation>{word}, implícit</translation>
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
        <translation>«{other}» ha perdut {key}.</translation>
    </message>
    <message>
        <source>“{own}” has its own label again.</source>
        <translation>«{own}» torna a tenir el seu nom.</translation>
    </message>
    <message>
        <source>“{own}” is called “{label}” in this catalogue.</source>
        <translation>«{own}» es diu «{label}» en aquest catàleg.</translation>
    </message>
    <message>
        <source>“{step}” was taken back elsewhere. Press again to do it again.</source>
        <translation>“{step}” s&apos;ha desfet en un altre lloc. Torneu a prémer per refer-lo.</translation>
    </message>
    <message>
        <source>“{term}” has no broader term.</source>
        <translation>«{term}» no té cap terme més ampli.</translation>
    </message>
    <message>
        <source>“{term}” has terms below it. Take those back first.</source>
        <translation>«{term}» té termes a sota. Desfeu-los primer.</translation>
    </message>
    <message>
        <source>“{term}” is a tag already.</source>
        <translation>«{term}» ja és una etiqueta.</translation>
    </message>
    <message>
        <source>“{term}” is in {facet} now, and a tag.</source>
        <translation>«{term}» ara és a {facet}, i és una etiqueta.</translation>
    </message>
    <message>
        <source>“{term}” is not suggested any more in this catalogue.</source>
        <translation>«{term}» ja no se suggereix en aquest catàleg.</translation>
    </message>
    <message>
        <source>“{term}” is suggested again.</source>
        <translation>«{term}» es torna a suggerir.</translation>
    </message>
    <message>
        <source>“{text}” as a local term…</source>
        <translation>«{text}» com a terme local…</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Return adds it there · Ctrl+Space marks several · Esc cancels</source>
        <translation>↑ ↓ tria · Retorn l&apos;hi afegeix · Ctrl+Espai en marca uns quants · Esc cancel·la</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>%1 (%2) is not a finished model pack: it holds no %3. A pack can be made from a published model with: glam-assistant packs make hf-hub:%4 --out DIR</source>
        <translation>%1 (%2) no és un paquet de models acabat: no conté cap %3. Es pot fer un paquet a partir d&apos;un model publicat amb: glam-assistant packs make hf-hub:%4 --out DIR</translation>
    </message>
    <message>
        <source>%1 (%2/%3) names no revision that can be used (%4). It was not taken.</source>
        <translation>%1 (%2/%3) no indica cap revisió que es pugui fer servir (%4). No s&apos;ha pres.</translation>
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
        <translation>%1 Només s&apos;ha pogut llegir el %2 de la imatge.</translation>
    </message>
    <message>
        <source>%1 The file as it was is kept as %2.</source>
        <translation>%1 El fitxer tal com era es conserva com a %2.</translation>
    </message>
    <message>
        <source>%1 are free for %2.</source>
        <translation>Hi ha %1 lliures per a %2.</translation>
    </message>
    <message>
        <source>%1 backup</source>
        <translation>%1 còpia</translation>
    </message>
    <message>
        <source>%1 backups</source>
        <translation>%1 còpies</translation>
    </message>
    <message>
        <source>%1 can be read%2.</source>
        <translation>%1 es pot llegir%2.</translation>
    </message>
    <message>
        <source>%1 cannot accept by itself yet: this line has %2 of %3 clean approvals. Apply it, look at what it accepted and mark those objects as done.</source>
        <translation>%1 encara no pot acceptar tota sola: aquesta línia té %2 de %3 aprovacions netes. Apliqueu-la, reviseu el que ha acceptat i marqueu aquests objectes com a fets.</translation>
    </message>
    <message>
        <source>%1 cannot be changed because it is open for reading only, or the file or its folder is read-only. Copy it to a folder of yours and open the copy.</source>
        <translation>No es pot canviar %1 perquè està obert només per llegir, o perquè el fitxer o la seva carpeta són només de lectura. Copieu-lo a una carpeta vostra i obriu la còpia.</translation>
    </message>
    <message>
        <source>%1 cannot be changed because the file or its folder is read-only. Copy it to a folder of yours and open the copy.</source>
        <translation>No es pot canviar %1 perquè el fitxer o la seva carpeta són només de lectura. Copieu-lo a una carpeta vostra i obriu la còpia.</translation>
    </message>
    <message>
        <source>%1 cannot be changed because the file or its folder is read-only. Copy it to a folder of yours.</source>
        <translation>No es pot canviar %1 perquè el fitxer o la seva carpeta són només de lectura. Copieu-lo a una carpeta vostra.</translation>
    </message>
    <message>
        <source>%1 cannot be made because the folder %2 does not exist. Make it first.</source>
        <translation>No es pot fer %1 perquè la carpeta %2 no existeix. Creeu-la abans.</translation>
    </message>
    <message>
        <source>%1 cannot be made because the folder %2 is read-only. Choose another folder.</source>
        <translation>No es pot fer %1 perquè la carpeta %2 és només de lectura. Trieu una altra carpeta.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). %3</source>
        <translation>No es pot llegir %1 (%2). %3</translation>
    </message>
    <message>
        <source>%1 cannot be read. %2</source>
        <translation>No es pot llegir %1. %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No es pot llegir %1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check the path.</source>
        <translation>No es pot llegir %1: %2. Comproveu el camí.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Install it again.</source>
        <translation>No es pot llegir %1: %2. Torneu-lo a instal·lar.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2 Take the pack from its source again.</source>
        <translation>No es pot fer servir %1: %2 Torneu a agafar el paquet del seu origen.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>No es pot fer servir %1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>no es pot escriure a %1</translation>
    </message>
    <message>
        <source>%1 cannot be written because the folder %2 does not exist.</source>
        <translation>No es pot escriure %1 perquè la carpeta %2 no existeix.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No es pot escriure %1: %2.</translation>
    </message>
    <message>
        <source>%1 could not be brought to version %2 because rows in it point nowhere. It was left as it was; please report this with a copy of the file.</source>
        <translation>No s&apos;ha pogut passar %1 a la versió %2 perquè té files que no apunten enlloc. S&apos;ha deixat com era; si us plau, informeu-ne amb una còpia del fitxer.</translation>
    </message>
    <message>
        <source>%1 could not be downloaded (%2). What has arrived is kept: ask for it again and it goes on from there.</source>
        <translation>No s&apos;ha pogut baixar %1 (%2). El que ha arribat es conserva: torneu-ho a demanar i continuarà des d&apos;allà.</translation>
    </message>
    <message>
        <source>%1 could not be installed in %2 (%3). Check the disk.</source>
        <translation>No s&apos;ha pogut instal·lar %1 a %2 (%3). Comproveu el disc.</translation>
    </message>
    <message>
        <source>%1 could not be opened. Check that the folder exists and that you may read it.</source>
        <translation>No s&apos;ha pogut obrir %1. Comproveu que la carpeta existeix i que la podeu llegir.</translation>
    </message>
    <message>
        <source>%1 could not be opened. Check that the folder exists and that you may write in it.</source>
        <translation>No s&apos;ha pogut obrir %1. Comproveu que la carpeta existeix i que hi podeu escriure.</translation>
    </message>
    <message>
        <source>%1 could not be read (%2); the usual settings are used.</source>
        <translation>No s&apos;ha pogut llegir %1 (%2); es fa servir la configuració habitual.</translation>
    </message>
    <message>
        <source>%1 could not be read or unpacked (%2). %3</source>
        <translation>No s&apos;ha pogut llegir o desempaquetar %1 (%2). %3</translation>
    </message>
    <message>
        <source>%1 could not be read or written by the disk. Check the disk or network drive and try again.</source>
        <translation>El disc no ha pogut llegir o escriure %1. Comproveu el disc o la unitat de xarxa i torneu-ho a provar.</translation>
    </message>
    <message>
        <source>%1 could not be read or written by the disk. Check the disk or the network drive, then try again.</source>
        <translation>El disc no ha pogut llegir o escriure %1. Comproveu el disc o la unitat de xarxa, i després torneu-ho a provar.</translation>
    </message>
    <message>
        <source>%1 could not be read or written: %2.</source>
        <translation>No s&apos;ha pogut llegir o escriure %1: %2.</translation>
    </message>
    <message>
        <source>%1 could not be replaced: %2. Close other programs that use it, or choose Save a copy and open the copy.</source>
        <translation>No s&apos;ha pogut substituir %1: %2. Tanqueu els altres programes que el fan servir, o trieu Desa una còpia i obriu la còpia.</translation>
    </message>
    <message>
        <source>%1 could not be rescued: %2. Make room on the disk and try again.</source>
        <translation>No s&apos;ha pogut rescatar %1: %2. Feu lloc al disc i torneu-ho a provar.</translation>
    </message>
    <message>
        <source>%1 could not be used as a catalogue: %2.</source>
        <translation>No s&apos;ha pogut fer servir %1 com a catàleg: %2.</translation>
    </message>
    <message>
        <source>%1 could not be used because the memory is full. Close other programs and try again.</source>
        <translation>No s&apos;ha pogut fer servir %1 perquè la memòria és plena. Tanqueu altres programes i torneu-ho a provar.</translation>
    </message>
    <message>
        <source>%1 could not be written because the disk is full. Make room and repeat the last step.</source>
        <translation>No s&apos;ha pogut escriure %1 perquè el disc és ple. Feu lloc i repetiu l&apos;últim pas.</translation>
    </message>
    <message>
        <source>%1 could not be written because the disk is full. Make room and repeat the last step; everything before it is saved.</source>
        <translation>No s&apos;ha pogut escriure %1 perquè el disc és ple. Feu lloc i repetiu l&apos;últim pas; tot el que hi havia abans està desat.</translation>
    </message>
    <message>
        <source>%1 could not be written because the disk is full. Make room or choose another disk.</source>
        <translation>No s&apos;ha pogut escriure %1 perquè el disc és ple. Feu lloc o trieu un altre disc.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another name or folder.</source>
        <translation>No s&apos;ha pogut escriure %1: %2. Trieu un altre nom o una altra carpeta.</translation>
    </message>
    <message>
        <source>%1 could not be written: it or its folder is read-only, or it is open in another program. Close it there, or choose another folder.</source>
        <translation>No s&apos;ha pogut escriure %1: el fitxer o la seva carpeta són només de lectura, o està obert en un altre programa. Tanqueu-lo allà, o trieu una altra carpeta.</translation>
    </message>
    <message>
        <source>%1 day</source>
        <translation>%1 dia</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 dies</translation>
    </message>
    <message>
        <source>%1 decisions were found again in the history of steps.</source>
        <translation>S&apos;han retrobat %1 decisions a l&apos;historial de passos.</translation>
    </message>
    <message>
        <source>%1 does not describe an open_clip model: %2.</source>
        <translation>%1 no descriu cap model d&apos;open_clip: %2.</translation>
    </message>
    <message>
        <source>%1 does not fit the network it names:%2</source>
        <translation>%1 no encaixa amb la xarxa que indica:%2</translation>
    </message>
    <message>
        <source>%1 does not list the terms of member %2: %3.</source>
        <translation>%1 no enumera els termes del membre %2: %3.</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 entrades</translation>
    </message>
    <message>
        <source>%1 entry</source>
        <translation>%1 entrada</translation>
    </message>
    <message>
        <source>%1 exhibit</source>
        <translation>%1 peça</translation>
    </message>
    <message>
        <source>%1 exhibits</source>
        <translation>%1 peces</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or remove it first.</source>
        <translation>%1 ja existeix. Trieu un altre nom, o suprimiu-lo abans.</translation>
    </message>
    <message>
        <source>%1 families</source>
        <translation>%1 famílies</translation>
    </message>
    <message>
        <source>%1 family</source>
        <translation>%1 família</translation>
    </message>
    <message>
        <source>%1 has been closed.</source>
        <translation>%1 s&apos;ha tancat.</translation>
    </message>
    <message>
        <source>%1 has changed since its licence was shown. Begin again.</source>
        <translation>%1 ha canviat des que se n&apos;ha mostrat la llicència. Torneu a començar.</translation>
    </message>
    <message>
        <source>%1 has its weights as %2 only. Such a file can run code when it is loaded, so only .safetensors files are accepted. Take a model whose page offers safetensors.</source>
        <translation>%1 només té els pesos com a %2. Un fitxer així pot executar codi quan es carrega, per això només s&apos;accepten fitxers .safetensors. Agafeu un model que ofereixi safetensors a la seva pàgina.</translation>
    </message>
    <message>
        <source>%1 has its weights as %2. Only .safetensors files are accepted, because other weight files can run code. Take a model whose page offers safetensors.</source>
        <translation>%1 té els pesos com a %2. Només s&apos;accepten fitxers .safetensors, perquè altres fitxers de pesos poden executar codi. Agafeu un model que ofereixi safetensors a la seva pàgina.</translation>
    </message>
    <message>
        <source>%1 has no column “%2” (its columns: %3). It needs %4 and image; others are kept as metadata.</source>
        <translation>%1 no té la columna «%2» (les seves columnes: %3). Calen %4 i image; les altres es conserven com a metadades.</translation>
    </message>
    <message>
        <source>%1 has no exhibit. Name the exhibit it shows.</source>
        <translation>%1 no té peça. Indiqueu quina peça mostra.</translation>
    </message>
    <message>
        <source>%1 has no object %2.</source>
        <translation>%1 no té cap objecte %2.</translation>
    </message>
    <message>
        <source>%1 has no picture %2.</source>
        <translation>%1 no té cap imatge %2.</translation>
    </message>
    <message>
        <source>%1 has no picture %2; it may have been removed.</source>
        <translation>%1 no té cap imatge %2; potser s&apos;ha suprimit.</translation>
    </message>
    <message>
        <source>%1 has no revision of that name. Look at %2.</source>
        <translation>%1 no té cap revisió amb aquest nom. Mireu %2.</translation>
    </message>
    <message>
        <source>%1 has no terms. Choose a file with SKOS concepts or label trees.</source>
        <translation>%1 no té termes. Trieu un fitxer amb conceptes SKOS o arbres d&apos;etiquetes.</translation>
    </message>
    <message>
        <source>%1 has numbers that are not finite (in %2). It was not loaded; take the pack from its source again.</source>
        <translation>%1 té nombres que no són finits (a %2). No s&apos;ha carregat; torneu a agafar el paquet del seu origen.</translation>
    </message>
    <message>
        <source>%1 has the column “%2” twice. Give each column one name.</source>
        <translation>%1 té la columna «%2» dues vegades. Doneu un sol nom a cada columna.</translation>
    </message>
    <message>
        <source>%1 holds %2 as a file and as a folder. It was not installed.</source>
        <translation>%1 conté %2 com a fitxer i com a carpeta. No s&apos;ha instal·lat.</translation>
    </message>
    <message>
        <source>%1 holds %2 twice (and %3). It was not installed.</source>
        <translation>%1 conté %2 dues vegades (i %3). No s&apos;ha instal·lat.</translation>
    </message>
    <message>
        <source>%1 holds a file that grows more than %2 times when unpacked (%3): that is no model. %4</source>
        <translation>%1 conté un fitxer que es fa més de %2 vegades més gran en desempaquetar-lo (%3): això no és cap model. %4</translation>
    </message>
    <message>
        <source>%1 holds a file that would lie outside the pack (%2). It was not installed.</source>
        <translation>%1 conté un fitxer que quedaria fora del paquet (%2). No s&apos;ha instal·lat.</translation>
    </message>
    <message>
        <source>%1 holds a file whose name not every system can keep (%2). It was not installed.</source>
        <translation>%1 conté un fitxer amb un nom que no tots els sistemes poden desar (%2). No s&apos;ha instal·lat.</translation>
    </message>
    <message>
        <source>%1 holds a link or something that is no file (%2). %3</source>
        <translation>%1 conté un enllaç o alguna cosa que no és un fitxer (%2). %3</translation>
    </message>
    <message>
        <source>%1 holds a trigger, “%2”, which would change what you decide. It was not run, and the file is as it was. Save a copy without it (`glam-assistant backup rescue` makes one), or take the trigger out with the program that put it in.</source>
        <translation>%1 conté un disparador, «%2», que canviaria el que decidiu. No s&apos;ha executat, i el fitxer és com era. Deseu-ne una còpia sense ell (`glam-assistant backup rescue` en fa una), o traieu el disparador amb el programa que l&apos;hi va posar.</translation>
    </message>
    <message>
        <source>%1 holds files that overlap: that is no model. %2</source>
        <translation>%1 conté fitxers que se superposen: això no és cap model. %2</translation>
    </message>
    <message>
        <source>%1 holds more than %2 files and folders. %3</source>
        <translation>%1 conté més de %2 fitxers i carpetes. %3</translation>
    </message>
    <message>
        <source>%1 holds more than %2 files. %3</source>
        <translation>%1 conté més de %2 fitxers. %3</translation>
    </message>
    <message>
        <source>%1 holds more than one folder. Take the ZIP file of one model pack. %2</source>
        <translation>%1 conté més d&apos;una carpeta. Agafeu el fitxer ZIP d&apos;un sol paquet de models. %2</translation>
    </message>
    <message>
        <source>%1 holds no exhibits yet. Add pictures to it first.</source>
        <translation>%1 encara no conté cap peça. Afegiu-hi imatges abans.</translation>
    </message>
    <message>
        <source>%1 holds no pictures. Name a folder of pictures, or a CSV with the columns exhibit and image.</source>
        <translation>%1 no conté cap imatge. Indiqueu una carpeta d&apos;imatges, o un CSV amb les columnes exhibit i image.</translation>
    </message>
    <message>
        <source>%1 in %2 cannot be read (%3). %4</source>
        <translation>No es pot llegir %1 de %2 (%3). %4</translation>
    </message>
    <message>
        <source>%1 in %2 is damaged (%3). %4</source>
        <translation>%1 de %2 està malmès (%3). %4</translation>
    </message>
    <message>
        <source>%1 in %2 is longer than it says. %3</source>
        <translation>%1 de %2 és més llarg del que diu. %3</translation>
    </message>
    <message>
        <source>%1 in %2 is not the file that the manifest describes (its SHA-256 differs). %3 Take the pack from its source again.</source>
        <translation>%1 de %2 no és el fitxer que descriu el manifest (el SHA-256 és diferent). %3 Torneu a agafar el paquet del seu origen.</translation>
    </message>
    <message>
        <source>%1 in the pack %2 cannot be read: %3.</source>
        <translation>No es pot llegir %1 del paquet %2: %3.</translation>
    </message>
    <message>
        <source>%1 in the pack %2 has not one embedding per term.</source>
        <translation>%1 del paquet %2 no té un vector de text per a cada terme.</translation>
    </message>
    <message>
        <source>%1 in the pack %2 is not the file that the manifest describes (its SHA-256 differs). Install the pack again.</source>
        <translation>%1 del paquet %2 no és el fitxer que descriu el manifest (el SHA-256 és diferent). Torneu a instal·lar el paquet.</translation>
    </message>
    <message>
        <source>%1 is a database of another program, not a catalogue of this one. Open another file.</source>
        <translation>%1 és una base de dades d&apos;un altre programa, no un catàleg d&apos;aquest. Obriu un altre fitxer.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a catalogue. Name a file in it.</source>
        <translation>%1 és una carpeta, no un catàleg. Indiqueu un fitxer de dins.</translation>
    </message>
    <message>
        <source>%1 is a folder, not an index of exhibits. Name a file in it.</source>
        <translation>%1 és una carpeta, no un índex de peces. Indiqueu un fitxer de dins.</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1 és una carpeta. Indiqueu un fitxer de dins.</translation>
    </message>
    <message>
        <source>%1 is being changed by another program all the time. Try again later.</source>
        <translation>Un altre programa està canviant %1 tota l&apos;estona. Torneu-ho a provar més tard.</translation>
    </message>
    <message>
        <source>%1 is damaged. Build it again, or take the copy from your backup.</source>
        <translation>%1 està malmès. Torneu-lo a construir, o agafeu la còpia de seguretat que en tingueu.</translation>
    </message>
    <message>
        <source>%1 is damaged. Go back to a backup of it (Backups… in the menu File, or `glam-assistant backup`), or rescue what can be read; the damaged file is kept.</source>
        <translation>%1 està malmès. Torneu a una còpia de seguretat (Còpies de seguretat… al menú Fitxer, o `glam-assistant backup`), o rescateu el que es pugui llegir; el fitxer malmès es conserva.</translation>
    </message>
    <message>
        <source>%1 is damaged. Install the program again.</source>
        <translation>%1 està malmès. Torneu a instal·lar el programa.</translation>
    </message>
    <message>
        <source>%1 is given only to people who have accepted its terms. Open %2, accept them, sign in on this computer with “hf auth login” and try again. Or do without signing in here. %3</source>
        <translation>%1 només es dona a qui n&apos;ha acceptat les condicions. Obriu %2, accepteu-les, inicieu la sessió en aquest ordinador amb «hf auth login» i torneu-ho a provar. O feu-ho sense iniciar-la aquí. %3</translation>
    </message>
    <message>
        <source>%1 is in the index already, for the same exhibit.</source>
        <translation>%1 ja és a l&apos;índex, per a la mateixa peça.</translation>
    </message>
    <message>
        <source>%1 is in use by another program that does not let go of it. Close that one and try again.</source>
        <translation>Un altre programa fa servir %1 i no el deixa anar. Tanqueu-lo i torneu-ho a provar.</translation>
    </message>
    <message>
        <source>%1 is in use by another program that does not let go of it. Close that program and try again.</source>
        <translation>Un altre programa fa servir %1 i no el deixa anar. Tanqueu aquest programa i torneu-ho a provar.</translation>
    </message>
    <message>
        <source>%1 is installed already, in %2.</source>
        <translation>%1 ja està instal·lat, a %2.</translation>
    </message>
    <message>
        <source>%1 is locked with a password. Unpack it yourself and install the folder.</source>
        <translation>%1 està protegit amb una contrasenya. Desempaqueteu-lo i instal·leu la carpeta.</translation>
    </message>
    <message>
        <source>%1 is neither a folder nor a CSV. Name a folder of pictures, or a CSV with the columns exhibit and image.</source>
        <translation>%1 no és ni una carpeta ni un CSV. Indiqueu una carpeta d&apos;imatges, o un CSV amb les columnes exhibit i image.</translation>
    </message>
    <message>
        <source>%1 is no address (%2). Check how it is written.</source>
        <translation>%1 no és una adreça (%2). Comproveu com està escrita.</translation>
    </message>
    <message>
        <source>%1 is no model pack: it holds no %2 at its top.</source>
        <translation>%1 no és un paquet de models: no conté cap %2 al primer nivell.</translation>
    </message>
    <message>
        <source>%1 is no model pack: it holds no %2.</source>
        <translation>%1 no és un paquet de models: no conté cap %2.</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 no és un nombre</translation>
    </message>
    <message>
        <source>%1 is no number that can be used</source>
        <translation>%1 no és un nombre que es pugui fer servir</translation>
    </message>
    <message>
        <source>%1 is no ordinary file. Take a model pack as a folder or a ZIP file.</source>
        <translation>%1 no és un fitxer corrent. Agafeu un paquet de models com a carpeta o com a fitxer ZIP.</translation>
    </message>
    <message>
        <source>%1 is no part of a picture. A region is left, top, right, bottom from 0 to 1.</source>
        <translation>%1 no és cap part d&apos;una imatge. Una regió és esquerra, dalt, dreta i baix, de 0 a 1.</translation>
    </message>
    <message>
        <source>%1 is not a CSV in UTF-8 (%2). Save it again as “CSV UTF-8” in your spreadsheet.</source>
        <translation>%1 no és un CSV en UTF-8 (%2). Torneu-lo a desar com a «CSV UTF-8» al full de càlcul.</translation>
    </message>
    <message>
        <source>%1 is not a ZIP file that can be read (%2). %3</source>
        <translation>%1 no és un fitxer ZIP que es pugui llegir (%2). %3</translation>
    </message>
    <message>
        <source>%1 is not a ZIP file. Take a model pack as a folder or a ZIP file.</source>
        <translation>%1 no és un fitxer ZIP. Agafeu un paquet de models com a carpeta o com a fitxer ZIP.</translation>
    </message>
    <message>
        <source>%1 is not a calibration file: %2.</source>
        <translation>%1 no és un fitxer de calibratge: %2.</translation>
    </message>
    <message>
        <source>%1 is not a catalogue of this program. Open another file, or name a new one.</source>
        <translation>%1 no és un catàleg d&apos;aquest programa. Obriu un altre fitxer, o indiqueu-ne un de nou.</translation>
    </message>
    <message>
        <source>%1 is not a model that can be used: it would need %2.</source>
        <translation>%1 no és un model que es pugui fer servir: li caldria %2.</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 no és un nombre</translation>
    </message>
    <message>
        <source>%1 is not a pair of numbers</source>
        <translation>%1 no és una parella de nombres</translation>
    </message>
    <message>
        <source>%1 is not a readable safetensors file (%2). It was not loaded.</source>
        <translation>%1 no és un fitxer safetensors que es pugui llegir (%2). No s&apos;ha carregat.</translation>
    </message>
    <message>
        <source>%1 is not a table of AAT names; it needs %2 (%3).</source>
        <translation>%1 no és una taula de noms de l&apos;AAT; cal %2 (%3).</translation>
    </message>
    <message>
        <source>%1 is not a vocabulary of this program: %2. Compile it again from its SKOS file.</source>
        <translation>%1 no és un vocabulari d&apos;aquest programa: %2. Torneu-lo a compilar a partir del seu fitxer SKOS.</translation>
    </message>
    <message>
        <source>%1 is not a whole number from %2 on</source>
        <translation>%1 no és un nombre enter a partir de %2</translation>
    </message>
    <message>
        <source>%1 is not an index of exhibits. Name a file made by “glam-assistant exhibits build”.</source>
        <translation>%1 no és un índex de peces. Indiqueu un fitxer fet amb «glam-assistant exhibits build».</translation>
    </message>
    <message>
        <source>%1 is not an object</source>
        <translation>%1 no és un objecte</translation>
    </message>
    <message>
        <source>%1 is not in a folder of installed packs. Delete it yourself if you wish.</source>
        <translation>%1 no és en una carpeta de paquets instal·lats. Esborreu-lo vosaltres mateixos si voleu.</translation>
    </message>
    <message>
        <source>%1 is not installed</source>
        <translation>%1 no està instal·lat</translation>
    </message>
    <message>
        <source>%1 is not taken: only addresses that begin with https:// are.</source>
        <translation>No s&apos;agafa %1: només s&apos;agafen adreces que comencen per https://.</translation>
    </message>
    <message>
        <source>%1 is not there any more (%2): it was moved, renamed or deleted, or its drive is gone. Bring it back and try again, or save a copy of what is open.</source>
        <translation>%1 ja no hi és (%2): s&apos;ha mogut, reanomenat o esborrat, o la seva unitat ha desaparegut. Recupereu-lo i torneu-ho a provar, o deseu una còpia del que és obert.</translation>
    </message>
    <message>
        <source>%1 is one file under several names (a hard link). What is decided under one name would destroy what is decided under another: copy the file, and open the copy.</source>
        <translation>%1 és un sol fitxer amb uns quants noms (un enllaç dur). El que es decideix amb un nom destruiria el que es decideix amb un altre: copieu el fitxer, i obriu la còpia.</translation>
    </message>
    <message>
        <source>%1 is one of the catalogue&apos;s pictures. Choose another name.</source>
        <translation>%1 és una de les imatges del catàleg. Trieu un altre nom.</translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation>%1 és fora dels límits</translation>
    </message>
    <message>
        <source>%1 is packed in a way that is not read here (%2). %3</source>
        <translation>%1 està empaquetat d&apos;una manera que aquí no es llegeix (%2). %3</translation>
    </message>
    <message>
        <source>%1 is said to have %2; a file of its kind has at the most %3. It was not downloaded.</source>
        <translation>Es diu que %1 té %2; un fitxer d&apos;aquesta mena en té com a màxim %3. No s&apos;ha baixat.</translation>
    </message>
    <message>
        <source>%1 is the catalogue itself. Choose another name.</source>
        <translation>%1 és el mateix catàleg. Trieu un altre nom.</translation>
    </message>
    <message>
        <source>%1 is the name of the open catalogue. Choose another one for the copy.</source>
        <translation>%1 és el nom del catàleg obert. Trieu-ne un altre per a la còpia.</translation>
    </message>
    <message>
        <source>%1 is the open catalogue. Choose another name for the backup.</source>
        <translation>%1 és el catàleg obert. Trieu un altre nom per a la còpia de seguretat.</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 lacks %2, which its manifest lists. %3</source>
        <translation>A %1 li falta %2, que és a la llista del seu manifest. %3</translation>
    </message>
    <message>
        <source>%1 lacks %2, which its manifest lists. It was not taken.</source>
        <translation>A %1 li falta %2, que és a la llista del seu manifest. No s&apos;ha pres.</translation>
    </message>
    <message>
        <source>%1 names a file outside itself (%2). It was not taken.</source>
        <translation>%1 indica un fitxer de fora (%2). No s&apos;ha pres.</translation>
    </message>
    <message>
        <source>%1 names no exhibit. It needs one line for each picture.</source>
        <translation>%1 no indica cap peça. Cal una línia per a cada imatge.</translation>
    </message>
    <message>
        <source>%1 needs %2 in %3, and %4 are free. Make room, or choose another folder for models in the settings.</source>
        <translation>%1 necessita %2 a %3, i n&apos;hi ha %4 lliures. Feu lloc, o trieu una altra carpeta per als models a la configuració.</translation>
    </message>
    <message>
        <source>%1 objects lost their number; they are called “rescued” and a number.</source>
        <translation>%1 objectes han perdut el número; es diuen «rescued» i un número.</translation>
    </message>
    <message>
        <source>%1 of %2 are free.</source>
        <translation>Hi ha %1 lliures de %2.</translation>
    </message>
    <message>
        <source>%1 of %2 did not arrive as the hub describes it (its checksum differs). It was deleted; try again. If that happens again, something between here and the hub changes files.</source>
        <translation>%1 de %2 no ha arribat com el descriu el repositori (la suma de verificació és diferent). S&apos;ha esborrat; torneu-ho a provar. Si torna a passar, alguna cosa entre aquí i el repositori canvia els fitxers.</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>de fa %1</translation>
    </message>
    <message>
        <source>%1 other process</source>
        <translation>%1 altre procés</translation>
    </message>
    <message>
        <source>%1 other processes</source>
        <translation>%1 altres processos</translation>
    </message>
    <message>
        <source>%1 package</source>
        <translation>%1 paquet</translation>
    </message>
    <message>
        <source>%1 packages</source>
        <translation>%1 paquets</translation>
    </message>
    <message>
        <source>%1 picture</source>
        <translation>%1 imatge</translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation>%1 imatges</translation>
    </message>
    <message>
        <source>%1 points agree: both pictures show the same image, from different places.</source>
        <translation>%1 punts coincideixen: totes dues fotografies mostren la mateixa imatge, des de llocs diferents.</translation>
    </message>
    <message>
        <source>%1 rows of %2 belonged to lost %3 and were left out.</source>
        <translation>%1 files de %2 eren de %3 perdudes i s&apos;han deixat fora.</translation>
    </message>
    <message>
        <source>%1 states no licence, so nobody can know whether it may be used. %2 Ask its makers.</source>
        <translation>%1 no indica cap llicència, i així ningú no pot saber si es pot fer servir. %2 Pregunteu-ho a qui l&apos;ha fet.</translation>
    </message>
    <message>
        <source>%1 term</source>
        <translation>%1 terme</translation>
    </message>
    <message>
        <source>%1 terms</source>
        <translation>%1 termes</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 fils</translation>
    </message>
    <message>
        <source>%1 wait beside the catalogue to be moved into it.</source>
        <translation>%1 esperen al costat del catàleg per passar-hi a dins.</translation>
    </message>
    <message>
        <source>%1 wait beside the catalogue.</source>
        <translation>%1 esperen al costat del catàleg.</translation>
    </message>
    <message>
        <source>%1 was damaged by another program. Try again.</source>
        <translation>Un altre programa ha malmès %1. Torneu-ho a provar.</translation>
    </message>
    <message>
        <source>%1 was made with another model than the one in use; their descriptors cannot be compared. Use the model of the index, or build the index again.</source>
        <translation>%1 es va fer amb un altre model que el que es fa servir; els seus descriptors no es poden comparar. Feu servir el model de l&apos;índex, o torneu a construir l&apos;índex.</translation>
    </message>
    <message>
        <source>%1 was made with the model %2, not with %3. Their descriptors cannot be mixed: name a new file, or leave the pack away.</source>
        <translation>%1 es va fer amb el model %2, no amb %3. Els seus descriptors no es poden barrejar: indiqueu un fitxer nou, o no indiqueu cap paquet.</translation>
    </message>
    <message>
        <source>%1 was made with the model %2, which is not here. %3 Install that pack, or build the index again.</source>
        <translation>%1 es va fer amb el model %2, que aquí no hi és. %3 Instal·leu aquest paquet, o torneu a construir l&apos;índex.</translation>
    </message>
    <message>
        <source>%1 was not closed properly by the program that wrote it last, and its folder is read-only. Open it once where it can be written, or copy it with its “-wal” file to a folder of yours.</source>
        <translation>L&apos;últim programa que va escriure %1 no el va tancar bé, i la seva carpeta és només de lectura. Obriu-lo una vegada on es pugui escriure, o copieu-lo amb el seu fitxer «-wal» a una carpeta vostra.</translation>
    </message>
    <message>
        <source>%1 was replaced by another file while it was open, perhaps by a program that synchronises folders. Save a copy of what is open, then compare the two.</source>
        <translation>Un altre fitxer ha substituït %1 mentre era obert, potser per un programa que sincronitza carpetes. Deseu una còpia del que és obert, i després compareu-los.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program (catalogue version %2, this program knows %3). Install the newer program for it.</source>
        <translation>%1 es va escriure amb una versió més nova d&apos;aquest programa (versió de catàleg %2, aquest programa coneix la %3). Instal·leu-hi el programa més nou.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program (catalogue version %2, this program knows %3). Install the newer program to open it.</source>
        <translation>%1 es va escriure amb una versió més nova d&apos;aquest programa (versió de catàleg %2, aquest programa coneix la %3). Instal·leu el programa més nou per obrir-lo.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program (index version %2, this program knows %3). Install the newer program to open it.</source>
        <translation>%1 es va escriure amb una versió més nova d&apos;aquest programa (versió d&apos;índex %2, aquest programa coneix la %3). Instal·leu el programa més nou per obrir-lo.</translation>
    </message>
    <message>
        <source>%1 with %2, %3.</source>
        <translation>%1 amb %2, %3.</translation>
    </message>
    <message>
        <source>%1 would need more than %2 GB. %3</source>
        <translation>%1 necessitaria més de %2 GB. %3</translation>
    </message>
    <message>
        <source>%1 × %2 pixels at %3.</source>
        <translation>%1 × %2 píxels al %3.</translation>
    </message>
    <message>
        <source>%1, %2: every file is as it should be, and a picture takes %3 ms on %4.</source>
        <translation>%1, %2: tots els fitxers són com han de ser, i una imatge triga %3 ms amb %4.</translation>
    </message>
    <message>
        <source>%1, %2: every file is as it should be.</source>
        <translation>%1, %2: tots els fitxers són com han de ser.</translation>
    </message>
    <message>
        <source>%1, %2; the newest is %3.</source>
        <translation>%1, %2; la més nova és %3.</translation>
    </message>
    <message>
        <source>%1, which belongs to the open catalogue, was moved, deleted or replaced. Save a copy of what is open, and keep programs that synchronise folders away from it.</source>
        <translation>%1, que és part del catàleg obert, s&apos;ha mogut, esborrat o substituït. Deseu una còpia del que és obert, i no hi deixeu acostar programes que sincronitzin carpetes.</translation>
    </message>
    <message>
        <source>%1. Check the disk and its permissions, then try again.</source>
        <translation>%1. Comproveu el disc i els seus permisos, i torneu-ho a provar.</translation>
    </message>
    <message>
        <source>%1: it holds a trigger, “%2”; no file with one is opened.</source>
        <translation>%1: conté un disparador, «%2»; no s&apos;obre cap fitxer que en tingui.</translation>
    </message>
    <message>
        <source>%1: it is damaged (%2).</source>
        <translation>%1: està malmès (%2).</translation>
    </message>
    <message>
        <source>%1: it is whole, and all its rows fit together.</source>
        <translation>%1: és sencer, i totes les seves files encaixen.</translation>
    </message>
    <message>
        <source>%1: reading all of it was ended after %2 seconds.</source>
        <translation>%1: s&apos;ha deixat de llegir-lo tot al cap de %2 segons.</translation>
    </message>
    <message>
        <source>%1: some rows of %2 point nowhere.</source>
        <translation>%1: algunes files de %2 no apunten enlloc.</translation>
    </message>
    <message>
        <source>%1; words are written in %2.</source>
        <translation>%1; el text s&apos;escriu amb %2.</translation>
    </message>
    <message>
        <source>&apos;fingerprint&apos; is not a text</source>
        <translation>«fingerprint» no és un text</translation>
    </message>
    <message>
        <source>&apos;measured&apos; is not an object</source>
        <translation>«measured» no és un objecte</translation>
    </message>
    <message>
        <source>&apos;reject&apos; is above &apos;accept&apos;</source>
        <translation>«reject» és per sobre d&apos;«accept»</translation>
    </message>
    <message>
        <source>, and %1 of another version</source>
        <translation>, i %1 d&apos;una altra versió</translation>
    </message>
    <message>
        <source>; %1 stay accepted</source>
        <translation>; %1 continuen acceptades</translation>
    </message>
    <message>
        <source>; %1 stays accepted</source>
        <translation>; %1 continua acceptada</translation>
    </message>
    <message>
        <source>A backup of %1 needs %2 MB in %3, where there is less. Make room on the disk.</source>
        <translation>Una còpia de seguretat de %1 necessita %2 MB a %3, on n&apos;hi ha menys. Feu lloc al disc.</translation>
    </message>
    <message>
        <source>A kept filter cannot be read (%1). It may come from a newer version of this program: make it anew.</source>
        <translation>No es pot llegir un filtre desat (%1). Potser és d&apos;una versió més nova d&apos;aquest programa: torneu-lo a fer.</translation>
    </message>
    <message>
        <source>A search in %1 needs descriptors of %2 numbers, not of the shape %3. Describe the photograph with the model of the index.</source>
        <translation>Una cerca a %1 necessita descriptors de %2 nombres, no de la forma %3. Descriviu la fotografia amb el model de l&apos;índex.</translation>
    </message>
    <message>
        <source>A search needs at least one place to fill, not %1.</source>
        <translation>Una cerca necessita almenys un lloc per omplir, no %1.</translation>
    </message>
    <message>
        <source>A whitening needs at least two different pictures. Build the index without whitening, or with more pictures.</source>
        <translation>Per blanquejar calen almenys dues imatges diferents. Construïu l&apos;índex sense blanquejar, o amb més imatges.</translation>
    </message>
    <message>
        <source>AVIF pictures need Pillow 11.3 or newer: run “pip install -U pillow”.</source>
        <translation>Les imatges AVIF necessiten Pillow 11.3 o més nou: executeu «pip install -U pillow».</translation>
    </message>
    <message>
        <source>Accept suggestions from a score of %1</source>
        <translation>Accepta suggeriments a partir d&apos;una puntuació de %1</translation>
    </message>
    <message>
        <source>All %1 of version %2 fit.</source>
        <translation>Els %1 de la versió %2 encaixen.</translation>
    </message>
    <message>
        <source>An exhibit needs a number. Choose one of the candidates.</source>
        <translation>Una peça necessita un número. Trieu un dels candidats.</translation>
    </message>
    <message>
        <source>An unfinished index of another model was left behind there; it was begun again.</source>
        <translation>Hi havia quedat un índex inacabat d&apos;un altre model; s&apos;ha tornat a començar.</translation>
    </message>
    <message>
        <source>Another program holds it.</source>
        <translation>El té un altre programa.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Còpies de seguretat</translation>
    </message>
    <message>
        <source>Bad file descriptor</source>
        <translation>el descriptor de fitxer no és vàlid</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catàleg</translation>
    </message>
    <message>
        <source>Catalogue version %1, %2</source>
        <translation>Versió de catàleg %1, %2</translation>
    </message>
    <message>
        <source>Catalogue&apos;s dates</source>
        <translation>Dates del catàleg</translation>
    </message>
    <message>
        <source>Catalogue&apos;s drive</source>
        <translation>Unitat del catàleg</translation>
    </message>
    <message>
        <source>Catalogue&apos;s log</source>
        <translation>Registre del catàleg</translation>
    </message>
    <message>
        <source>Catalogue&apos;s pictures</source>
        <translation>Imatges del catàleg</translation>
    </message>
    <message>
        <source>Check again when the computer has less to do.</source>
        <translation>Torneu-ho a comprovar quan l&apos;ordinador tingui menys feina.</translation>
    </message>
    <message>
        <source>Check again when there is time.</source>
        <translation>Torneu-ho a comprovar quan hi hagi temps.</translation>
    </message>
    <message>
        <source>Check it with “glam-assistant doctor” when nobody works on it.</source>
        <translation>Comproveu-lo amb «glam-assistant doctor» quan ningú no hi treballi.</translation>
    </message>
    <message>
        <source>Check its drive and permissions.</source>
        <translation>Comproveu-ne la unitat i els permisos.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Comproveu el nom.</translation>
    </message>
    <message>
        <source>Checking %1 was stopped.</source>
        <translation>S&apos;ha aturat la comprovació de %1.</translation>
    </message>
    <message>
        <source>Choose another in the window: File, Model packs.</source>
        <translation>Trieu-ne un altre a la finestra: Fitxer, Paquets de models.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Rellotge</translation>
    </message>
    <message>
        <source>Close all windows on this catalogue once; copy the file only after that.</source>
        <translation>Tanqueu una vegada totes les finestres d&apos;aquest catàleg; copieu el fitxer només després.</translation>
    </message>
    <message>
        <source>Close other programs where the models are slow or do not load.</source>
        <translation>Tanqueu altres programes si els models són lents o no es carreguen.</translation>
    </message>
    <message>
        <source>Close other programs: the models will not load.</source>
        <translation>Tanqueu altres programes: els models no es carregaran.</translation>
    </message>
    <message>
        <source>Close that program and check again.</source>
        <translation>Tanqueu aquest programa i torneu-ho a comprovar.</translation>
    </message>
    <message>
        <source>Connect its drive.</source>
        <translation>Connecteu la seva unitat.</translation>
    </message>
    <message>
        <source>Connect their drive, or add the folder they were moved to: they are known by their content.</source>
        <translation>Connecteu la seva unitat, o afegiu la carpeta on s&apos;han mogut: es reconeixen pel contingut.</translation>
    </message>
    <message>
        <source>Copy the catalogue to a folder of yours and open the copy.</source>
        <translation>Copieu el catàleg a una carpeta vostra i obriu la còpia.</translation>
    </message>
    <message>
        <source>Describing pictures</source>
        <translation>Es descriuen les imatges</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>el dispositiu està ocupat</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>la carpeta no és buida</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disc</translation>
    </message>
    <message>
        <source>Earlier runs</source>
        <translation>Execucions anteriors</translation>
    </message>
    <message>
        <source>Everything that was checked is in order.</source>
        <translation>Tot el que s&apos;ha comprovat està en ordre.</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>el fitxer ja existeix</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>el nom del fitxer és massa llarg</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>el fitxer és massa gran</translation>
    </message>
    <message>
        <source>Files of the program</source>
        <translation>Fitxers del programa</translation>
    </message>
    <message>
        <source>Fitting the whitening</source>
        <translation>S&apos;ajusta el blanqueig</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetes</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Tipus de lletra</translation>
    </message>
    <message>
        <source>Free some room before you annotate many pictures or install a pack.</source>
        <translation>Allibereu espai abans d&apos;anotar moltes imatges o d&apos;instal·lar un paquet.</translation>
    </message>
    <message>
        <source>Free some room: decisions can soon no longer be saved.</source>
        <translation>Allibereu espai: aviat no es podran desar més decisions.</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or free the disk.</source>
        <translation>Doneu-vos permís per escriure-hi, o allibereu el disc.</translation>
    </message>
    <message>
        <source>Go back to a backup in the window: File, Backups.</source>
        <translation>Torneu a una còpia de seguretat a la finestra: Fitxer, Còpies de seguretat.</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Targeta gràfica</translation>
    </message>
    <message>
        <source>Group %1 in %2 objects%3</source>
        <translation>Agrupa %1 en %2 objectes%3</translation>
    </message>
    <message>
        <source>HEIC pictures need the package pillow-heif: run “pip install pillow-heif”, or save it as JPEG.</source>
        <translation>Les imatges HEIC necessiten el paquet pillow-heif: executeu «pip install pillow-heif», o deseu-la com a JPEG.</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE is set, so no request is made, and %1 is not on this computer. %2</source>
        <translation>HF_HUB_OFFLINE està definit, per això no es fa cap petició, i %1 no és en aquest ordinador. %2</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE is set, so no request is made, and %1 was not downloaded.</source>
        <translation>HF_HUB_OFFLINE està definit, per això no es fa cap petició, i no s&apos;ha baixat %1.</translation>
    </message>
    <message>
        <source>In %1 the broader terms run in a circle: %2. Take out one link.</source>
        <translation>A %1, els termes més amplis fan un cercle: %2. Traieu-ne un enllaç.</translation>
    </message>
    <message>
        <source>In the settings, %1: what is usual is used there.</source>
        <translation>A la configuració, %1: s&apos;hi fa servir el que és habitual.</translation>
    </message>
    <message>
        <source>Index of exhibits</source>
        <translation>Índex de peces</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>error d&apos;entrada o sortida</translation>
    </message>
    <message>
        <source>Install Python %1 or newer.</source>
        <translation>Instal·leu Python %1 o més nou.</translation>
    </message>
    <message>
        <source>Install glam-assistant again.</source>
        <translation>Torneu a instal·lar glam-assistant.</translation>
    </message>
    <message>
        <source>Install glam-assistant again: it brings one.</source>
        <translation>Torneu a instal·lar glam-assistant: en porta un.</translation>
    </message>
    <message>
        <source>Install glam-assistant again; where that does not help, report the problem.</source>
        <translation>Torneu a instal·lar glam-assistant; si no serveix, informeu del problema.</translation>
    </message>
    <message>
        <source>Install the 64-bit version of Python: PyTorch needs it.</source>
        <translation>Instal·leu la versió de 64 bits de Python: PyTorch la necessita.</translation>
    </message>
    <message>
        <source>Install the newer program.</source>
        <translation>Instal·leu el programa més nou.</translation>
    </message>
    <message>
        <source>Install the pack again, or remove it.</source>
        <translation>Torneu a instal·lar el paquet, o suprimiu-lo.</translation>
    </message>
    <message>
        <source>Install the pack again.</source>
        <translation>Torneu a instal·lar el paquet.</translation>
    </message>
    <message>
        <source>Installing %1 was stopped. %2</source>
        <translation>S&apos;ha aturat la instal·lació de %1. %2</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>l&apos;argument no és vàlid</translation>
    </message>
    <message>
        <source>Invalid cross-device link</source>
        <translation>l&apos;enllaç passa d&apos;un dispositiu a un altre</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>és una carpeta</translation>
    </message>
    <message>
        <source>It cannot be reached (%1).</source>
        <translation>No s&apos;hi pot arribar (%1).</translation>
    </message>
    <message>
        <source>It cannot be read (%1).</source>
        <translation>No es pot llegir (%1).</translation>
    </message>
    <message>
        <source>It could not be checked (%1).</source>
        <translation>No s&apos;ha pogut comprovar (%1).</translation>
    </message>
    <message>
        <source>It does not go with PyTorch: %1.</source>
        <translation>No encaixa amb PyTorch: %1.</translation>
    </message>
    <message>
        <source>It is a device or a pipe, not an ordinary file.</source>
        <translation>És un dispositiu o una canonada, no un fitxer corrent.</translation>
    </message>
    <message>
        <source>It is a folder, a pipe or a device, no file.</source>
        <translation>És una carpeta, una canonada o un dispositiu, no un fitxer.</translation>
    </message>
    <message>
        <source>It is a folder, not a file.</source>
        <translation>És una carpeta, no un fitxer.</translation>
    </message>
    <message>
        <source>It is a link to a file that is not there.</source>
        <translation>És un enllaç a un fitxer que no hi és.</translation>
    </message>
    <message>
        <source>It is damaged or no catalogue (%1).</source>
        <translation>Està malmès o no és cap catàleg (%1).</translation>
    </message>
    <message>
        <source>It lies on a drive of this computer and can be written.</source>
        <translation>És en una unitat d&apos;aquest ordinador i s&apos;hi pot escriure.</translation>
    </message>
    <message>
        <source>It lies on a network drive (%1): one person at a time can work on it, and a lost connection may take the last moments.</source>
        <translation>És en una unitat de xarxa (%1): hi pot treballar una sola persona alhora, i si es perd la connexió es poden perdre els últims moments.</translation>
    </message>
    <message>
        <source>It says %1, which is before this program was installed.</source>
        <translation>Diu %1, que és abans que s&apos;instal·lés aquest programa.</translation>
    </message>
    <message>
        <source>It says %1.</source>
        <translation>Diu %1.</translation>
    </message>
    <message>
        <source>It was not installed.</source>
        <translation>No s&apos;ha instal·lat.</translation>
    </message>
    <message>
        <source>It was written by a newer version of this program (catalogue version %1; this program knows %2).</source>
        <translation>Es va escriure amb una versió més nova d&apos;aquest programa (versió de catàleg %1; aquest programa coneix la %2).</translation>
    </message>
    <message>
        <source>Its colours could not be read (%1).</source>
        <translation>No se n&apos;han pogut llegir els colors (%1).</translation>
    </message>
    <message>
        <source>Its drive does not answer. Check the network or the cable, then try again.</source>
        <translation>La seva unitat no respon. Comproveu la xarxa o el cable, i torneu-ho a provar.</translation>
    </message>
    <message>
        <source>Its files are as they should be. Its test %1.</source>
        <translation>Els seus fitxers són com han de ser. La prova %1.</translation>
    </message>
    <message>
        <source>Its name does not end like a picture&apos;s (such as .jpg, .png or .tif).</source>
        <translation>El seu nom no acaba com el d&apos;una imatge (com ara .jpg, .png o .tif).</translation>
    </message>
    <message>
        <source>Its test %1.</source>
        <translation>La prova %1.</translation>
    </message>
    <message>
        <source>Its test %1: %2.</source>
        <translation>La prova %1: %2.</translation>
    </message>
    <message>
        <source>Join %1 objects as %2</source>
        <translation>Uneix %1 objectes com a %2</translation>
    </message>
    <message>
        <source>Learned on %1 questions (%2): match from %3, not in the catalogue below %4.</source>
        <translation>S&apos;ha après amb %1 preguntes (%2): coincidència a partir de %3, no és al catàleg per sota de %4.</translation>
    </message>
    <message>
        <source>Learning how sure to be</source>
        <translation>S&apos;aprèn amb quina seguretat es pot dir</translation>
    </message>
    <message>
        <source>Line %1 has no %2; it was left out.</source>
        <translation>La línia %1 no té %2; s&apos;ha deixat fora.</translation>
    </message>
    <message>
        <source>Line %1 has no image; it was left out.</source>
        <translation>La línia %1 no té cap imatge; s&apos;ha deixat fora.</translation>
    </message>
    <message>
        <source>Look whether a drive is disconnected, and check again.</source>
        <translation>Mireu si hi ha alguna unitat desconnectada, i torneu-ho a comprovar.</translation>
    </message>
    <message>
        <source>Make one in the window: File, Backups.</source>
        <translation>Feu-ne una a la finestra: Fitxer, Còpies de seguretat.</translation>
    </message>
    <message>
        <source>Make the system&apos;s scale smaller, or use a larger screen: panels scroll.</source>
        <translation>Reduïu l&apos;escala del sistema, o feu servir una pantalla més gran: els quadres s&apos;han de desplaçar.</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marca com a fet</translation>
    </message>
    <message>
        <source>Mark as not done</source>
        <translation>Marca com a no fet</translation>
    </message>
    <message>
        <source>Measuring what a proof is worth</source>
        <translation>Es mesura què val una prova</translation>
    </message>
    <message>
        <source>Member %1 names no file with its %2. Take another pack.</source>
        <translation>El membre %1 no indica cap fitxer amb el seu %2. Agafeu un altre paquet.</translation>
    </message>
    <message>
        <source>Member %1 of the pack %2 cannot be built: %3.</source>
        <translation>No es pot construir el membre %1 del paquet %2: %3.</translation>
    </message>
    <message>
        <source>Member %1 of the pack %2 does not say which of its terms are broader in the facet %3. Take the pack from its source again.</source>
        <translation>El membre %1 del paquet %2 no diu quins dels seus termes són més amplis a la faceta %3. Torneu a agafar el paquet del seu origen.</translation>
    </message>
    <message>
        <source>Member %1 of the pack %2 has no text embeddings.</source>
        <translation>El membre %1 del paquet %2 no té vectors de text.</translation>
    </message>
    <message>
        <source>Member %1 shares a trunk that its backbone does not have.</source>
        <translation>El membre %1 comparteix un tronc que la seva xarxa no té.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memòria</translation>
    </message>
    <message>
        <source>Missing or empty: %1.</source>
        <translation>Falta o és buit: %1.</translation>
    </message>
    <message>
        <source>Model packs</source>
        <translation>Paquets de models</translation>
    </message>
    <message>
        <source>More than %1 of %2 were sent, which is more than it can have. The download was stopped and deleted. Try again, and do not use that address if it happens again.</source>
        <translation>S&apos;han enviat més de %1 de %2, que és més del que pot tenir. La baixada s&apos;ha aturat i esborrat. Torneu-ho a provar, i si torna a passar no feu servir aquesta adreça.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Indiqueu un fitxer.</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Indiqueu un altre fitxer.</translation>
    </message>
    <message>
        <source>Names of the AAT, translations, recipes, icons and manual are there.</source>
        <translation>Els noms de l&apos;AAT, les traduccions, les receptes, les icones i el manual hi són.</translation>
    </message>
    <message>
        <source>No backup of %1 could be made. %2</source>
        <translation>No s&apos;ha pogut fer cap còpia de seguretat de %1. %2</translation>
    </message>
    <message>
        <source>No crash has left anything in the log.</source>
        <translation>Cap fallada no ha deixat res al registre.</translation>
    </message>
    <message>
        <source>No exhibit is left to compare with.</source>
        <translation>No queda cap peça amb què comparar.</translation>
    </message>
    <message>
        <source>No font was found: the window would show no words.</source>
        <translation>No s&apos;ha trobat cap tipus de lletra: la finestra no mostraria cap paraula.</translation>
    </message>
    <message>
        <source>No pack is installed.</source>
        <translation>No hi ha cap paquet instal·lat.</translation>
    </message>
    <message>
        <source>No report can be made (%1). Install glam-assistant again.</source>
        <translation>No es pot fer cap informe (%1). Torneu a instal·lar glam-assistant.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>no queda espai al disc</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>el dispositiu no hi és</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>el fitxer o la carpeta no existeix</translation>
    </message>
    <message>
        <source>Nobody else.</source>
        <translation>Ningú més.</translation>
    </message>
    <message>
        <source>None has been begun yet.</source>
        <translation>Encara no se n&apos;ha començat cap.</translation>
    </message>
    <message>
        <source>None is in use.</source>
        <translation>No se&apos;n fa servir cap.</translation>
    </message>
    <message>
        <source>None of the photographs could be read; nothing was learned.</source>
        <translation>No s&apos;ha pogut llegir cap de les fotografies; no s&apos;ha après res.</translation>
    </message>
    <message>
        <source>None of the pictures could be read; no index was made.%1</source>
        <translation>No s&apos;ha pogut llegir cap de les imatges; no s&apos;ha fet cap índex.%1</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>No és %1</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>no és una carpeta</translation>
    </message>
    <message>
        <source>Not proven: %1 points agree, but only in a narrow strip, as on a scale or colour card that was photographed with both.</source>
        <translation>No provat: %1 punts coincideixen, però només en una franja estreta, com en una escala o carta de color fotografiada amb totes dues.</translation>
    </message>
    <message>
        <source>Not proven: %1 shows too few details to compare.</source>
        <translation>No provat: %1 mostra massa pocs detalls per comparar.</translation>
    </message>
    <message>
        <source>Not proven: %1. Three-dimensional or shiny things, and pictures with few details, often cannot be proved this way.</source>
        <translation>No provat: %1. Les coses tridimensionals o brillants, i les imatges amb pocs detalls, sovint no es poden provar així.</translation>
    </message>
    <message>
        <source>Nothing in it can be read any more: it holds no row of a catalogue. Go back to a backup.</source>
        <translation>Ja no s&apos;hi pot llegir res: no conté cap fila d&apos;un catàleg. Torneu a una còpia de seguretat.</translation>
    </message>
    <message>
        <source>Nothing said about %1</source>
        <translation>Res a dir sobre %1</translation>
    </message>
    <message>
        <source>Nothing waits beside it.</source>
        <translation>No espera res al seu costat.</translation>
    </message>
    <message>
        <source>Nothing was changed, because the damaged %1 could not be kept: %2.</source>
        <translation>No s&apos;ha canviat res, perquè no s&apos;ha pogut conservar el fitxer malmès %1: %2.</translation>
    </message>
    <message>
        <source>Nothing was changed, because the present state could not be kept. %1</source>
        <translation>No s&apos;ha canviat res, perquè no s&apos;ha pogut conservar l&apos;estat actual. %1</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>Encara no s&apos;ha decidit res.</translation>
    </message>
    <message>
        <source>Nothing was set: the usual settings are used.</source>
        <translation>No s&apos;ha configurat res: es fa servir la configuració habitual.</translation>
    </message>
    <message>
        <source>On Debian or Ubuntu run: sudo apt install %1</source>
        <translation>A Debian o Ubuntu executeu: sudo apt install %1</translation>
    </message>
    <message>
        <source>On Debian or Ubuntu run: sudo apt install fonts-dejavu-core</source>
        <translation>A Debian o Ubuntu executeu: sudo apt install fonts-dejavu-core</translation>
    </message>
    <message>
        <source>On Debian or Ubuntu: “sudo apt install libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0”.</source>
        <translation>A Debian o Ubuntu: «sudo apt install libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0».</translation>
    </message>
    <message>
        <source>On a computer with internet open %1/%2, choose “Files” and download %3. Take %4 too: it states the licence. Put them into one folder on this computer and name that folder: glam-assistant packs make FOLDER --out DIR</source>
        <translation>En un ordinador amb internet obriu %1/%2, trieu «Files» i baixeu %3. Baixeu també %4: indica la llicència. Poseu-ho tot en una carpeta d&apos;aquest ordinador i indiqueu-la: glam-assistant packs make FOLDER --out DIR</translation>
    </message>
    <message>
        <source>On a computer with internet open %1/%2, choose “Files” and download all of them. Put them into one folder on this computer and install that folder: glam-assistant packs install FOLDER</source>
        <translation>En un ordinador amb internet obriu %1/%2, trieu «Files» i baixeu-ho tot. Poseu-ho en una carpeta d&apos;aquest ordinador i instal·leu-la: glam-assistant packs install FOLDER</translation>
    </message>
    <message>
        <source>Open another in the window, or build it again.</source>
        <translation>Obriu-ne un altre a la finestra, o torneu-lo a construir.</translation>
    </message>
    <message>
        <source>Open another in the window, or connect the drive it lies on.</source>
        <translation>Obriu-ne un altre a la finestra, o connecteu la unitat on és.</translation>
    </message>
    <message>
        <source>Open elsewhere</source>
        <translation>Obert en un altre lloc</translation>
    </message>
    <message>
        <source>Open it in the window and press “Save a copy without it”.</source>
        <translation>Obriu-lo a la finestra i premeu «Desa&apos;n una còpia sense ell».</translation>
    </message>
    <message>
        <source>Opening Qt %1.</source>
        <translation>Obrir Qt: %1.</translation>
    </message>
    <message>
        <source>Opening Qt %1: %2.</source>
        <translation>Obrir Qt: %1 (%2).</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>l&apos;operació no és permesa</translation>
    </message>
    <message>
        <source>Pack %1</source>
        <translation>Paquet %1</translation>
    </message>
    <message>
        <source>Pack in use</source>
        <translation>Paquet en ús</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets de Python</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>no hi teniu permís</translation>
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
        <translation>PyTorch %1 calcula resultats incorrectes.</translation>
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
        <translation>Qt %1 obre finestres a través de %2.</translation>
    </message>
    <message>
        <source>Qt has no Wayland part. Without a window, use “glam-assistant annotate PATH... --catalogue FILE”.</source>
        <translation>Qt no té la part de Wayland. Sense finestra, feu servir «glam-assistant annotate PATH... --catalogue FILE».</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>el sistema de fitxers és només de lectura</translation>
    </message>
    <message>
        <source>Report the problem, then delete these files.</source>
        <translation>Informeu del problema, i després esborreu aquests fitxers.</translation>
    </message>
    <message>
        <source>Run: %1 -m pip install %2</source>
        <translation>Executeu: %1 -m pip install %2</translation>
    </message>
    <message>
        <source>Run: %1 -m pip install --force-reinstall torch torchvision</source>
        <translation>Executeu: %1 -m pip install --force-reinstall torch torchvision</translation>
    </message>
    <message>
        <source>Same design? %1 are proved: check the impression or number. The photograph may also show them all.</source>
        <translation>El mateix disseny? %1 estan provades: comproveu la impressió o el número. La fotografia també les pot mostrar totes.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Set the clock of this computer, or of the one that wrote it.</source>
        <translation>Poseu a l&apos;hora el rellotge d&apos;aquest ordinador, o el del que el va escriure.</translation>
    </message>
    <message>
        <source>Set the computer&apos;s clock: decisions are dated by it.</source>
        <translation>Poseu a l&apos;hora el rellotge de l&apos;ordinador: les decisions en prenen la data.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuració</translation>
    </message>
    <message>
        <source>Sign in at a screen to use the window. The commands work as they are.</source>
        <translation>Inicieu la sessió en una pantalla per fer servir la finestra. Les ordres funcionen tal com són.</translation>
    </message>
    <message>
        <source>Some pictures of the index were described in another way than others; they cannot be whitened together. Build the index again.</source>
        <translation>Algunes imatges de l&apos;índex es van descriure d&apos;una altra manera que les altres; no es poden blanquejar juntes. Torneu a construir l&apos;índex.</translation>
    </message>
    <message>
        <source>Something is not in order. What is marked with “✗” says what to do.</source>
        <translation>Alguna cosa no està en ordre. El que està marcat amb «✗» diu què cal fer.</translation>
    </message>
    <message>
        <source>Split %1 off %2 as %3</source>
        <translation>Separa %1 de %2 com a %3</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>l&apos;enllaç amb el fitxer de la xarxa ja no val</translation>
    </message>
    <message>
        <source>Start the window: it keeps the file as it was and goes on with the rest.</source>
        <translation>Obriu la finestra: conserva el fitxer com era i continua amb la resta.</translation>
    </message>
    <message>
        <source>Stopped; no backup was made.</source>
        <translation>S&apos;ha aturat; no s&apos;ha fet cap còpia de seguretat.</translation>
    </message>
    <message>
        <source>Stopped; nothing was rescued.</source>
        <translation>S&apos;ha aturat; no s&apos;ha rescatat res.</translation>
    </message>
    <message>
        <source>Stopped; the catalogue is as it was.</source>
        <translation>S&apos;ha aturat; el catàleg és com era.</translation>
    </message>
    <message>
        <source>Take %1 picture out of the catalogue</source>
        <translation>Treu %1 imatge del catàleg</translation>
    </message>
    <message>
        <source>Take %1 pictures out of the catalogue</source>
        <translation>Treu %1 imatges del catàleg</translation>
    </message>
    <message>
        <source>The %1 data is damaged (%2).</source>
        <translation>Les dades %1 estan malmeses (%2).</translation>
    </message>
    <message>
        <source>The %1 data is damaged.</source>
        <translation>Les dades %1 estan malmeses.</translation>
    </message>
    <message>
        <source>The address of %1 holds a password; give it without.</source>
        <translation>L&apos;adreça de %1 conté una contrasenya; indiqueu-la sense.</translation>
    </message>
    <message>
        <source>The check gave no answer.</source>
        <translation>La comprovació no ha respost.</translation>
    </message>
    <message>
        <source>The classifier cannot be tuned: none of the queries shows an exhibit of the catalogue; give photographs of exhibits with their numbers.</source>
        <translation>No es pot ajustar el classificador: cap de les preguntes no mostra una peça del catàleg; doneu fotografies de peces amb els seus números.</translation>
    </message>
    <message>
        <source>The colour profile is damaged and was not used.</source>
        <translation>El perfil de color està malmès i no s&apos;ha fet servir.</translation>
    </message>
    <message>
        <source>The colour profile is for another kind of picture and was not used.</source>
        <translation>El perfil de color és per a una altra mena d&apos;imatge i no s&apos;ha fet servir.</translation>
    </message>
    <message>
        <source>The decision cannot be tuned: %1 queries show an exhibit of the catalogue and at least %2 are needed; add more, or use the default decision.</source>
        <translation>No es pot ajustar la decisió: %1 preguntes mostren una peça del catàleg i en calen almenys %2; afegiu-ne, o feu servir la decisió habitual.</translation>
    </message>
    <message>
        <source>The descriptor in the manifest has values out of range.</source>
        <translation>El descriptor del manifest té valors fora dels límits.</translation>
    </message>
    <message>
        <source>The descriptor in the manifest is incomplete: %1.</source>
        <translation>El descriptor del manifest és incomplet: %1.</translation>
    </message>
    <message>
        <source>The descriptor of %1 has the length %2 instead of 1. The model that described it cannot be used.</source>
        <translation>El descriptor de %1 té la longitud %2 en lloc d&apos;1. El model que l&apos;ha descrit no es pot fer servir.</translation>
    </message>
    <message>
        <source>The descriptor of %1 has the shape %2; this index holds descriptors of %3 numbers. Describe the picture with the model of the index.</source>
        <translation>El descriptor de %1 té la forma %2; aquest índex conté descriptors de %3 nombres. Descriviu la imatge amb el model de l&apos;índex.</translation>
    </message>
    <message>
        <source>The descriptor of a photograph has numbers that are not finite. The model cannot be used.</source>
        <translation>El descriptor d&apos;una fotografia té nombres que no són finits. El model no es pot fer servir.</translation>
    </message>
    <message>
        <source>The descriptor of the pack %1 cannot be used: %2</source>
        <translation>El descriptor del paquet %1 no es pot fer servir: %2</translation>
    </message>
    <message>
        <source>The descriptor of the pack %1 names the member “%2”, which it lacks.</source>
        <translation>El descriptor del paquet %1 indica el membre «%2», que no hi és.</translation>
    </message>
    <message>
        <source>The descriptors have %1 numbers, the whitening expects %2: they come from another model. Build the index again with this model.</source>
        <translation>Els descriptors tenen %1 nombres, el blanqueig n&apos;espera %2: són d&apos;un altre model. Torneu a construir l&apos;índex amb aquest model.</translation>
    </message>
    <message>
        <source>The descriptors to fit the whitening on are not finite. Build the index again.</source>
        <translation>Els descriptors amb què s&apos;hauria d&apos;ajustar el blanqueig no són finits. Torneu a construir l&apos;índex.</translation>
    </message>
    <message>
        <source>The disk&apos;s clock differs by %1 seconds from this computer&apos;s.</source>
        <translation>El rellotge del disc difereix %1 segons del d&apos;aquest ordinador.</translation>
    </message>
    <message>
        <source>The display %1 does not answer. Without a window, use “glam-assistant annotate PATH... --catalogue FILE”.</source>
        <translation>La pantalla %1 no respon. Sense finestra, feu servir «glam-assistant annotate PATH... --catalogue FILE».</translation>
    </message>
    <message>
        <source>The download needs %1 in %2. Make room and try again.</source>
        <translation>La baixada necessita %1 a %2. Feu lloc i torneu-ho a provar.</translation>
    </message>
    <message>
        <source>The download of %1 broke off (%2). What has arrived is kept: ask for it again and it goes on from there.</source>
        <translation>S&apos;ha interromput la baixada de %1 (%2). El que ha arribat es conserva: torneu-ho a demanar i continuarà des d&apos;allà.</translation>
    </message>
    <message>
        <source>The download of %1 was stopped. What has arrived is kept: asked for again, it goes on from there.</source>
        <translation>S&apos;ha aturat la baixada de %1. El que ha arribat es conserva: si ho torneu a demanar, continuarà des d&apos;allà.</translation>
    </message>
    <message>
        <source>The download was stopped. What has arrived is kept: asked for again, it goes on from there.</source>
        <translation>S&apos;ha aturat la baixada. El que ha arribat es conserva: si ho torneu a demanar, continuarà des d&apos;allà.</translation>
    </message>
    <message>
        <source>The exhibit&apos;s picture cannot be shown: %1</source>
        <translation>No es pot mostrar la imatge de la peça: %1</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>S&apos;ha cancel·lat l&apos;exportació. No s&apos;ha escrit res.</translation>
    </message>
    <message>
        <source>The facet %1 has no term %2.</source>
        <translation>La faceta %1 no té cap terme %2.</translation>
    </message>
    <message>
        <source>The facet %1 has no term in row %2. Number its terms from 0.</source>
        <translation>La faceta %1 no té cap terme a la fila %2. Numereu-ne els termes des de 0.</translation>
    </message>
    <message>
        <source>The facet %1 has terms that are broader than themselves (a circle).</source>
        <translation>La faceta %1 té termes que són més amplis que ells mateixos (un cercle).</translation>
    </message>
    <message>
        <source>The facet %1 has the term %2 twice. Take one of them out.</source>
        <translation>La faceta %1 té el terme %2 dues vegades. Traieu-ne un.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>No es pot obrir el fitxer: %1.</translation>
    </message>
    <message>
        <source>The file draws its picture in %1 passes; no camera or program does that.</source>
        <translation>El fitxer dibuixa la imatge en %1 passades; cap càmera ni programa no ho fa.</translation>
    </message>
    <message>
        <source>The file ends before the picture begins; it was not copied or downloaded completely.</source>
        <translation>El fitxer s&apos;acaba abans que comenci la imatge; no s&apos;ha copiat o baixat del tot.</translation>
    </message>
    <message>
        <source>The file ends early: the picture is there with less detail.</source>
        <translation>El fitxer s&apos;acaba abans d&apos;hora: la imatge hi és amb menys detall.</translation>
    </message>
    <message>
        <source>The file ends early; it was not copied or downloaded completely.</source>
        <translation>El fitxer s&apos;acaba abans d&apos;hora; no s&apos;ha copiat o baixat del tot.</translation>
    </message>
    <message>
        <source>The file ends without an end mark; its last rows may be incomplete.</source>
        <translation>El fitxer s&apos;acaba sense marca de final; les últimes files poden ser incompletes.</translation>
    </message>
    <message>
        <source>The file holds several pictures; only the first is read.</source>
        <translation>El fitxer conté unes quantes imatges; només es llegeix la primera.</translation>
    </message>
    <message>
        <source>The file is %1 GB large; up to %2 GB are read. Save a smaller copy.</source>
        <translation>El fitxer fa %1 GB; se&apos;n llegeixen fins a %2 GB. Deseu-ne una còpia més petita.</translation>
    </message>
    <message>
        <source>The file is %1. Save it as JPEG, PNG or TIFF.</source>
        <translation>El fitxer és %1. Deseu-lo com a JPEG, PNG o TIFF.</translation>
    </message>
    <message>
        <source>The file is a compressed bitmap above 16 MB. Save it as PNG or TIFF.</source>
        <translation>El fitxer és un mapa de bits comprimit de més de 16 MB. Deseu-lo com a PNG o TIFF.</translation>
    </message>
    <message>
        <source>The file is broken into too many pieces to be read in reasonable time.</source>
        <translation>El fitxer està trencat en massa trossos per llegir-lo en un temps raonable.</translation>
    </message>
    <message>
        <source>The file is cut into tiles larger than any program writes; it is damaged.</source>
        <translation>El fitxer està tallat en tessel·les més grans que les que escriu cap programa; està malmès.</translation>
    </message>
    <message>
        <source>The file is damaged or ends early: %1 of the picture could be read.</source>
        <translation>El fitxer està malmès o s&apos;acaba abans d&apos;hora: s&apos;ha pogut llegir el %1 de la imatge.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El fitxer és buit.</translation>
    </message>
    <message>
        <source>The file is not a picture of a known format (JPEG, PNG, TIFF, WebP, BMP, GIF, HEIC or AVIF).</source>
        <translation>El fitxer no és una imatge d&apos;un format conegut (JPEG, PNG, TIFF, WebP, BMP, GIF, HEIC o AVIF).</translation>
    </message>
    <message>
        <source>The file or its folder is read-only.</source>
        <translation>El fitxer o la seva carpeta són només de lectura.</translation>
    </message>
    <message>
        <source>The file promises %1 × %2 pixels but holds only %3 bytes; it was not copied completely, or it is not a real photograph.</source>
        <translation>El fitxer promet %1 × %2 píxels però només conté %3 bytes; no s&apos;ha copiat del tot, o no és una fotografia de debò.</translation>
    </message>
    <message>
        <source>The file&apos;s directory is damaged.</source>
        <translation>El directori del fitxer està malmès.</translation>
    </message>
    <message>
        <source>The file&apos;s directory is damaged: it asks for more than the file holds.</source>
        <translation>El directori del fitxer està malmès: demana més del que el fitxer conté.</translation>
    </message>
    <message>
        <source>The files of %1 are there.</source>
        <translation>Els fitxers de %1 hi són.</translation>
    </message>
    <message>
        <source>The files of %1 of %2 are not where they were.</source>
        <translation>Els fitxers de %1 de %2 no són on eren.</translation>
    </message>
    <message>
        <source>The first: %1: %2</source>
        <translation>El primer: %1: %2</translation>
    </message>
    <message>
        <source>The history of steps has gaps, so Undo begins anew.</source>
        <translation>L&apos;historial de passos té forats, per això Desfés torna a començar de zero.</translation>
    </message>
    <message>
        <source>The hub answered %1 about %2. Try again later. %3</source>
        <translation>El repositori ha respost %1 sobre %2. Torneu-ho a provar més tard. %3</translation>
    </message>
    <message>
        <source>The hub at %1 cannot be reached (%2). %3</source>
        <translation>No es pot arribar al repositori de %1 (%2). %3</translation>
    </message>
    <message>
        <source>The hub has no model %1, or it is private. Check the name at %2.</source>
        <translation>El repositori no té cap model %1, o és privat. Comproveu-ne el nom a %2.</translation>
    </message>
    <message>
        <source>The index cannot be tuned on its own views: no exhibit has a second picture; tune on made-up views or on labelled photographs.</source>
        <translation>No es pot ajustar l&apos;índex amb les seves pròpies vistes: cap peça no té una segona imatge; ajusteu-lo amb vistes inventades o amb fotografies etiquetades.</translation>
    </message>
    <message>
        <source>The index cannot be tuned: it has %1, and at least two are needed to tell apart; add exhibits, or use the default decision.</source>
        <translation>No es pot ajustar l&apos;índex: té %1, i en calen almenys dues per distingir; afegiu peces, o feu servir la decisió habitual.</translation>
    </message>
    <message>
        <source>The index has %1 pictures; each is compared with a photograph until the index is prepared for its size. “glam-assistant exhibits build” does that at its end.</source>
        <translation>L&apos;índex té %1 imatges; cada una es compara amb una fotografia fins que l&apos;índex es prepari per a la seva mida. «glam-assistant exhibits build» ho fa en acabar.</translation>
    </message>
    <message>
        <source>The index has %1 pictures; each is compared with a photograph, because usearch is not installed. “pip install glam-assistant[large]” makes searching quicker.</source>
        <translation>L&apos;índex té %1 imatges; cada una es compara amb una fotografia, perquè usearch no està instal·lat. «pip install glam-assistant[large]» fa la cerca més ràpida.</translation>
    </message>
    <message>
        <source>The index has grown from %1 to %2 exhibits since its confidence was learned: learn it again.</source>
        <translation>L&apos;índex ha crescut de %1 a %2 peces des que se&apos;n va aprendre la seguretat: torneu-la a aprendre.</translation>
    </message>
    <message>
        <source>The last step is dated %1, which is yet to come.</source>
        <translation>L&apos;últim pas té la data %1, que encara ha d&apos;arribar.</translation>
    </message>
    <message>
        <source>The last step was on %1.</source>
        <translation>L&apos;últim pas va ser el %1.</translation>
    </message>
    <message>
        <source>The manifest of %1 is far too long. %2</source>
        <translation>El manifest de %1 és massa llarg. %2</translation>
    </message>
    <message>
        <source>The manifest of %1 is not text. %2</source>
        <translation>El manifest de %1 no és text. %2</translation>
    </message>
    <message>
        <source>The manifest of the pack %1 cannot be read: %2.</source>
        <translation>No es pot llegir el manifest del paquet %1: %2.</translation>
    </message>
    <message>
        <source>The model failed on it (%1).</source>
        <translation>El model hi ha fallat (%1).</translation>
    </message>
    <message>
        <source>The model gave numbers that are not finite. Install its pack again.</source>
        <translation>El model ha donat nombres que no són finits. Torneu a instal·lar el seu paquet.</translation>
    </message>
    <message>
        <source>The models do not know this term: it was added here. Choose a term that is suggested.</source>
        <translation>Els models no coneixen aquest terme: s&apos;ha afegit aquí. Trieu un terme suggerit.</translation>
    </message>
    <message>
        <source>The models run on the %1.</source>
        <translation>Els models funcionen amb: %1.</translation>
    </message>
    <message>
        <source>The models run on the CPU: %1.</source>
        <translation>Els models funcionen amb la CPU: %1.</translation>
    </message>
    <message>
        <source>The network %1 cannot be built: %2.</source>
        <translation>No es pot construir la xarxa %1: %2.</translation>
    </message>
    <message>
        <source>The network %1 has no class token; use the pooling gem, avg or max.</source>
        <translation>La xarxa %1 no té testimoni de classe; feu servir la reducció gem, avg o max.</translation>
    </message>
    <message>
        <source>The network %1 has too small files for an out of %2.</source>
        <translation>La xarxa %1 té fitxers massa petits per a una sortida de %2.</translation>
    </message>
    <message>
        <source>The one that was used last is no longer there.</source>
        <translation>El que es va fer servir l&apos;última vegada ja no hi és.</translation>
    </message>
    <message>
        <source>The pack %1 came with the program and stays. Others can be removed.</source>
        <translation>El paquet %1 ve amb el programa i es queda. Els altres es poden suprimir.</translation>
    </message>
    <message>
        <source>The pack %1 cannot be brought back (%2).</source>
        <translation>No es pot recuperar el paquet %1 (%2).</translation>
    </message>
    <message>
        <source>The pack %1 cannot be brought back. Install it again.</source>
        <translation>No es pot recuperar el paquet %1. Torneu-lo a instal·lar.</translation>
    </message>
    <message>
        <source>The pack %1 cannot be used: %2</source>
        <translation>No es pot fer servir el paquet %1: %2</translation>
    </message>
    <message>
        <source>The pack %1 cannot be used: its test %2. Take another pack.</source>
        <translation>No es pot fer servir el paquet %1: la prova %2. Agafeu un altre paquet.</translation>
    </message>
    <message>
        <source>The pack %1 could not be removed (%2). Another program may be using it: close that first.</source>
        <translation>No s&apos;ha pogut suprimir el paquet %1 (%2). Potser el fa servir un altre programa: tanqueu-lo abans.</translation>
    </message>
    <message>
        <source>The pack %1 does not list %2.</source>
        <translation>El paquet %1 no té %2 a la llista.</translation>
    </message>
    <message>
        <source>The pack %1 gave no answer in %2 seconds, and its test was ended. Take another pack, or try again when the computer has less to do.</source>
        <translation>El paquet %1 no ha respost en %2 segons, i se n&apos;ha acabat la prova. Agafeu un altre paquet, o torneu-ho a provar quan l&apos;ordinador tingui menys feina.</translation>
    </message>
    <message>
        <source>The pack %1 gives no SHA-256 for %2.</source>
        <translation>El paquet %1 no dona cap SHA-256 de %2.</translation>
    </message>
    <message>
        <source>The pack %1 has a manifest that %2.</source>
        <translation>El paquet %1 té un manifest que %2.</translation>
    </message>
    <message>
        <source>The pack %1 has a manifest that is not a JSON object.</source>
        <translation>El paquet %1 té un manifest que no és un objecte JSON.</translation>
    </message>
    <message>
        <source>The pack %1 has a member of kind “%2”, which this program does not know. Update the program or take another pack.</source>
        <translation>El paquet %1 té un membre de la mena «%2», que aquest programa no coneix. Actualitzeu el programa o agafeu un altre paquet.</translation>
    </message>
    <message>
        <source>The pack %1 has an incomplete manifest: %2.</source>
        <translation>El paquet %1 té un manifest incomplet: %2.</translation>
    </message>
    <message>
        <source>The pack %1 has no descriptor to identify exhibits with. Take another pack, such as starter.</source>
        <translation>El paquet %1 no té cap descriptor per identificar peces. Agafeu un altre paquet, com ara starter.</translation>
    </message>
    <message>
        <source>The pack %1 has two members of one name (%2).</source>
        <translation>El paquet %1 té dos membres amb el mateix nom (%2).</translation>
    </message>
    <message>
        <source>The pack %1 holds %2; only safetensors, JSON and text are accepted, because other model files can run code. It was not loaded.</source>
        <translation>El paquet %1 conté %2; només s&apos;accepten safetensors, JSON i text, perquè altres fitxers de model poden executar codi. No s&apos;ha carregat.</translation>
    </message>
    <message>
        <source>The pack %1 holds a file whose name cannot be shown (%2).</source>
        <translation>El paquet %1 conté un fitxer amb un nom que no es pot mostrar (%2).</translation>
    </message>
    <message>
        <source>The pack %1 is in use. Switch to another one first, then remove it.</source>
        <translation>El paquet %1 es fa servir. Canvieu-lo abans per un altre, i després suprimiu-lo.</translation>
    </message>
    <message>
        <source>The pack %1 is not whole (%2). Install it again.</source>
        <translation>El paquet %1 no és sencer (%2). Torneu-lo a instal·lar.</translation>
    </message>
    <message>
        <source>The pack %1 is of format %2; this program reads format %3. Update the program or take another pack.</source>
        <translation>El paquet %1 té el format %2; aquest programa llegeix el format %3. Actualitzeu el programa o agafeu un altre paquet.</translation>
    </message>
    <message>
        <source>The pack %1 knows no term of the vocabulary %2. Take another pack.</source>
        <translation>El paquet %1 no coneix cap terme del vocabulari %2. Agafeu un altre paquet.</translation>
    </message>
    <message>
        <source>The pack %1 lacks %2 (%3). Install the pack again.</source>
        <translation>Al paquet %1 li falta %2 (%3). Torneu a instal·lar el paquet.</translation>
    </message>
    <message>
        <source>The pack %1 names more than %2 members. It was not loaded.</source>
        <translation>El paquet %1 indica més de %2 membres. No s&apos;ha carregat.</translation>
    </message>
    <message>
        <source>The pack %1 names no member.</source>
        <translation>El paquet %1 no indica cap membre.</translation>
    </message>
    <message>
        <source>The pack %1 only identifies exhibits, it suggests no terms. Take another pack.</source>
        <translation>El paquet %1 només identifica peces, no suggereix termes. Agafeu un altre paquet.</translation>
    </message>
    <message>
        <source>The pack %1 points outside itself (%2). It was not loaded.</source>
        <translation>El paquet %1 apunta fora d&apos;ell mateix (%2). No s&apos;ha carregat.</translation>
    </message>
    <message>
        <source>The pack %1 that is installed describes pictures differently.</source>
        <translation>El paquet %1 que està instal·lat descriu les imatges d&apos;una altra manera.</translation>
    </message>
    <message>
        <source>The pack %1 uses %2, which the manifest does not list.</source>
        <translation>El paquet %1 fa servir %2, que no és a la llista del manifest.</translation>
    </message>
    <message>
        <source>The pack %1: member %2 uses %3, which the manifest does not list.</source>
        <translation>El paquet %1: el membre %2 fa servir %3, que no és a la llista del manifest.</translation>
    </message>
    <message>
        <source>The pack of the settings is not installed.</source>
        <translation>El paquet de la configuració no està instal·lat.</translation>
    </message>
    <message>
        <source>The pattern %1 for object numbers is not a regular expression: %2. Correct it.</source>
        <translation>El patró %1 per als números d&apos;objecte no és una expressió regular: %2. Corregiu-lo.</translation>
    </message>
    <message>
        <source>The picture has %1 × %2 pixels, %3 million; up to %4 million are read. Save a smaller copy.</source>
        <translation>La imatge té %1 × %2 píxels, %3 milions; se&apos;n llegeixen fins a %4 milions. Deseu-ne una còpia més petita.</translation>
    </message>
    <message>
        <source>The picture has %1 × %2 pixels; up to %3 a side are read.</source>
        <translation>La imatge té %1 × %2 píxels; se&apos;n llegeixen fins a %3 per costat.</translation>
    </message>
    <message>
        <source>The picture holds 12-bit values; they were scaled.</source>
        <translation>La imatge conté valors de 12 bits; s&apos;han reescalat.</translation>
    </message>
    <message>
        <source>The preprocessing in the manifest has values out of range.</source>
        <translation>El preprocessament del manifest té valors fora dels límits.</translation>
    </message>
    <message>
        <source>The preprocessing in the manifest is incomplete: %1.</source>
        <translation>El preprocessament del manifest és incomplet: %1.</translation>
    </message>
    <message>
        <source>The program works. Look at what is marked with “!”.</source>
        <translation>El programa funciona. Mireu el que està marcat amb «!».</translation>
    </message>
    <message>
        <source>The report could not be written to %1 (%2). Choose another folder.</source>
        <translation>No s&apos;ha pogut escriure l&apos;informe a %1 (%2). Trieu una altra carpeta.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>S&apos;ha aturat la cerca.</translation>
    </message>
    <message>
        <source>The sets in the pack&apos;s calibration cannot be read: %1. Make the pack again.</source>
        <translation>No es poden llegir els conjunts del calibratge del paquet: %1. Torneu a fer el paquet.</translation>
    </message>
    <message>
        <source>The sets of %1 in the pack&apos;s calibration are out of bounds (alpha %2, threshold %3). Make the pack again.</source>
        <translation>Els conjunts de %1 del calibratge del paquet són fora dels límits (alfa %2, llindar %3). Torneu a fer el paquet.</translation>
    </message>
    <message>
        <source>The settings could not be saved in %1 (%2). Check the disk and its permissions.</source>
        <translation>No s&apos;ha pogut desar la configuració a %1 (%2). Comproveu el disc i els seus permisos.</translation>
    </message>
    <message>
        <source>The settings could not be understood (%1); they were set aside as %2, and the usual ones are used.</source>
        <translation>No s&apos;ha pogut entendre la configuració (%1); s&apos;ha apartat com a %2, i es fa servir l&apos;habitual.</translation>
    </message>
    <message>
        <source>The settings in %1 could not be understood (%2); the usual ones are used.</source>
        <translation>No s&apos;ha pogut entendre la configuració de %1 (%2); es fa servir l&apos;habitual.</translation>
    </message>
    <message>
        <source>The stored settings of the decision cannot be used: %1; tune the index again to replace them.</source>
        <translation>Els ajustos desats de la decisió no es poden fer servir: %1; torneu a ajustar l&apos;índex per substituir-los.</translation>
    </message>
    <message>
        <source>The system could not look into it (%1).</source>
        <translation>El sistema no hi ha pogut mirar a dins (%1).</translation>
    </message>
    <message>
        <source>The system could not read the file (%1).</source>
        <translation>El sistema no ha pogut llegir el fitxer (%1).</translation>
    </message>
    <message>
        <source>The system does not tell how much room there is.</source>
        <translation>El sistema no diu quant d&apos;espai hi ha.</translation>
    </message>
    <message>
        <source>The system does not tell how much there is.</source>
        <translation>El sistema no diu quanta n&apos;hi ha.</translation>
    </message>
    <message>
        <source>The system ended the program in the middle of its work (%1 in %2).</source>
        <translation>El sistema ha acabat el programa enmig de la feina (%1 a %2).</translation>
    </message>
    <message>
        <source>The term %1 cannot be added to %2 without a label.</source>
        <translation>No es pot afegir el terme %1 a %2 sense nom.</translation>
    </message>
    <message>
        <source>The term %1 has a broader term in row %2, which is not there.</source>
        <translation>El terme %1 té un terme més ampli a la fila %2, que no hi és.</translation>
    </message>
    <message>
        <source>The term %1 in %2 cannot have an empty label.</source>
        <translation>El terme %1 de %2 no pot tenir un nom buit.</translation>
    </message>
    <message>
        <source>The terms of %1 stand in more than %2 places, because they have many broader terms. Take out some of the links.</source>
        <translation>Els termes de %1 són a més de %2 llocs, perquè tenen molts termes més amplis. Traieu-ne alguns enllaços.</translation>
    </message>
    <message>
        <source>The terms of %1 stand on more than %2 levels. Take out some levels between.</source>
        <translation>Els termes de %1 són en més de %2 nivells. Traieu-ne alguns nivells d&apos;entremig.</translation>
    </message>
    <message>
        <source>The test of %1 could not be started (%2).</source>
        <translation>No s&apos;ha pogut començar la prova de %1 (%2).</translation>
    </message>
    <message>
        <source>The test of %1 was stopped.</source>
        <translation>S&apos;ha aturat la prova de %1.</translation>
    </message>
    <message>
        <source>The text has %1 words. Look for %2 at the most.</source>
        <translation>El text té %1 paraules. Cerqueu-ne %2 com a màxim.</translation>
    </message>
    <message>
        <source>The values have no fixed range; the darkest became black, the lightest white.</source>
        <translation>Els valors no tenen límits fixos; el més fosc s&apos;ha fet negre i el més clar, blanc.</translation>
    </message>
    <message>
        <source>The vocabulary %1 cannot be used. %2</source>
        <translation>El vocabulari %1 no es pot fer servir. %2</translation>
    </message>
    <message>
        <source>The vocabulary %1 has the facet %2 twice. Give each its own key.</source>
        <translation>El vocabulari %1 té la faceta %2 dues vegades. Doneu a cada una la seva clau.</translation>
    </message>
    <message>
        <source>The whitening in %1 is not the one its descriptors were made with. Build the index again.</source>
        <translation>El blanqueig de %1 no és el que es va fer servir per als seus descriptors. Torneu a construir l&apos;índex.</translation>
    </message>
    <message>
        <source>The window needs %1, which is not installed; install glam-assistant again. Without a window, use “glam-assistant annotate PATH... --catalogue FILE”.</source>
        <translation>La finestra necessita %1, que no està instal·lat; torneu a instal·lar glam-assistant. Sense finestra, feu servir «glam-assistant annotate PATH... --catalogue FILE».</translation>
    </message>
    <message>
        <source>The window needs a system library that is missing (%1).%2 Without a window, use “glam-assistant annotate PATH... --catalogue FILE”.</source>
        <translation>La finestra necessita una biblioteca del sistema que falta (%1).%2 Sense finestra, feu servir «glam-assistant annotate PATH... --catalogue FILE».</translation>
    </message>
    <message>
        <source>The words of member %1 of the pack %2 cannot be used: %3.</source>
        <translation>No es poden fer servir les paraules del membre %1 del paquet %2: %3.</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Encara no n&apos;hi ha cap.</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>No n&apos;hi ha cap.</translation>
    </message>
    <message>
        <source>There is a term %1 in this catalogue already. Look for “%2”, or give the new term another name.</source>
        <translation>Ja hi ha un terme %1 en aquest catàleg. Cerqueu «%2», o doneu un altre nom al terme nou.</translation>
    </message>
    <message>
        <source>There is an object %1 already. Choose another number.</source>
        <translation>Ja hi ha un objecte %1. Trieu un altre número.</translation>
    </message>
    <message>
        <source>There is no CSV “%1” of “%2” terms. The shapes are %3; the terms %4.</source>
        <translation>No hi ha cap CSV «%1» de termes «%2». Les formes són %3; els termes, %4.</translation>
    </message>
    <message>
        <source>There is no Wayland display at %1. Without a window, use “glam-assistant annotate PATH... --catalogue FILE”.</source>
        <translation>No hi ha cap pantalla de Wayland a %1. Sense finestra, feu servir «glam-assistant annotate PATH... --catalogue FILE».</translation>
    </message>
    <message>
        <source>There is no catalogue at %1 to make a backup of. Check the name.</source>
        <translation>No hi ha cap catàleg a %1 per fer-ne una còpia de seguretat. Comproveu el nom.</translation>
    </message>
    <message>
        <source>There is no catalogue at %1 to rescue. Check the name.</source>
        <translation>No hi ha cap catàleg a %1 per rescatar. Comproveu el nom.</translation>
    </message>
    <message>
        <source>There is no catalogue at %1. Check the name.</source>
        <translation>No hi ha cap catàleg a %1. Comproveu el nom.</translation>
    </message>
    <message>
        <source>There is no device “%1”; use auto, cpu or cuda.</source>
        <translation>No hi ha cap dispositiu «%1»; feu servir auto, cpu o cuda.</translation>
    </message>
    <message>
        <source>There is no display to open the window on. Without a window, use “glam-assistant annotate PATH... --catalogue FILE”.</source>
        <translation>No hi ha cap pantalla on obrir la finestra. Sense finestra, feu servir «glam-assistant annotate PATH... --catalogue FILE».</translation>
    </message>
    <message>
        <source>There is no exhibit “%1” in the index. Check its number.</source>
        <translation>No hi ha cap peça «%1» a l&apos;índex. Comproveu-ne el número.</translation>
    </message>
    <message>
        <source>There is no facet “%1” in %2; it has %3.</source>
        <translation>No hi ha cap faceta «%1» a %2; té %3.</translation>
    </message>
    <message>
        <source>There is no file of this name.</source>
        <translation>No hi ha cap fitxer amb aquest nom.</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>No hi ha cap fitxer ni carpeta %1.</translation>
    </message>
    <message>
        <source>There is no folder or file %1. Name a folder of pictures, or a CSV.</source>
        <translation>No hi ha cap carpeta ni fitxer %1. Indiqueu una carpeta d&apos;imatges, o un CSV.</translation>
    </message>
    <message>
        <source>There is no index of exhibits at %1. Check the name, or build it first.</source>
        <translation>No hi ha cap índex de peces a %1. Comproveu el nom, o construïu-lo abans.</translation>
    </message>
    <message>
        <source>There is no model pack “%1”. Known packs: %2. Name one of these, or the folder of a pack (it holds a manifest.json).</source>
        <translation>No hi ha cap paquet de models «%1». Paquets coneguts: %2. Indiqueu-ne un, o la carpeta d&apos;un paquet (conté un manifest.json).</translation>
    </message>
    <message>
        <source>There is no proof called %1. Choose one of: %2.</source>
        <translation>No hi ha cap prova que es digui %1. Trieu-ne una: %2.</translation>
    </message>
    <message>
        <source>There is no space left for %1. Make room and give the same command again.</source>
        <translation>No queda espai per a %1. Feu lloc i torneu a donar la mateixa ordre.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>No hi ha cap fitxer ni carpeta amb aquest nom.</translation>
    </message>
    <message>
        <source>There is no such file; it may have been moved, renamed or deleted.</source>
        <translation>El fitxer no hi és; potser s&apos;ha mogut, reanomenat o esborrat.</translation>
    </message>
    <message>
        <source>There is no term %1 in %2 to be called otherwise.</source>
        <translation>No hi ha cap terme %1 a %2 a qui donar un altre nom.</translation>
    </message>
    <message>
        <source>There is not enough memory to read this picture.</source>
        <translation>No hi ha prou memòria per llegir aquesta imatge.</translation>
    </message>
    <message>
        <source>There is nothing to join. Mark pictures of two objects or more.</source>
        <translation>No hi ha res per unir. Marqueu imatges de dos objectes o més.</translation>
    </message>
    <message>
        <source>There is nothing to split off. Mark some of an object&apos;s pictures.</source>
        <translation>No hi ha res per separar. Marqueu algunes de les imatges d&apos;un objecte.</translation>
    </message>
    <message>
        <source>There is too little to learn from: only near copies and proved exhibits will be called a match.</source>
        <translation>Hi ha massa poc per aprendre: només es dirà que coincideixen les còpies gairebé iguals i les peces provades.</translation>
    </message>
    <message>
        <source>These are all pictures of %1. Mark only those that show another object.</source>
        <translation>Aquestes són totes les imatges de %1. Marqueu només les que mostren un altre objecte.</translation>
    </message>
    <message>
        <source>These cannot be written: %1.</source>
        <translation>No s&apos;hi pot escriure: %1.</translation>
    </message>
    <message>
        <source>This copy of Pillow was built without AVIF. Save the picture as JPEG or TIFF.</source>
        <translation>Aquesta còpia de Pillow es va fer sense AVIF. Deseu la imatge com a JPEG o TIFF.</translation>
    </message>
    <message>
        <source>This is %1</source>
        <translation>Això és %1</translation>
    </message>
    <message>
        <source>This is a file of another program.</source>
        <translation>Aquest és un fitxer d&apos;un altre programa.</translation>
    </message>
    <message>
        <source>This kind of %1 cannot be read (%2). Save a copy as an 8-bit or 16-bit TIFF.</source>
        <translation>Aquesta mena de %1 no es pot llegir (%2). Deseu-ne una còpia com a TIFF de 8 o de 16 bits.</translation>
    </message>
    <message>
        <source>Those for data, settings, cache, log and temporary files can be written.</source>
        <translation>Es pot escriure a les de dades, configuració, memòria cau, registre i fitxers temporals.</translation>
    </message>
    <message>
        <source>Three-dimensional or shiny things, and pictures with few details, often cannot be proved this way.</source>
        <translation>Les coses tridimensionals o brillants, i les imatges amb pocs detalls, sovint no es poden provar així.</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>hi ha massa enllaços simbòlics seguits</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>hi ha massa fitxers oberts</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>la unitat de xarxa no està connectada</translation>
    </message>
    <message>
        <source>Two windows may work on one catalogue; close the others before you copy or replace the file.</source>
        <translation>Dues finestres poden treballar en un catàleg; tanqueu les altres abans de copiar o substituir el fitxer.</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulari</translation>
    </message>
    <message>
        <source>What the program needs could not be read (%1).</source>
        <translation>No s&apos;ha pogut llegir què necessita el programa (%1).</translation>
    </message>
    <message>
        <source>What was chosen about the term %1 of %2 cannot be read.</source>
        <translation>No es pot llegir el que es va triar sobre el terme %1 de %2.</translation>
    </message>
    <message>
        <source>Whitened on %1 pictures.</source>
        <translation>S&apos;ha blanquejat amb %1 imatges.</translation>
    </message>
    <message>
        <source>Without a window, use “glam-assistant annotate PATH... --catalogue FILE”.</source>
        <translation>Sense finestra, feu servir «glam-assistant annotate PATH... --catalogue FILE».</translation>
    </message>
    <message>
        <source>Work on a catalogue on this computer, and copy it to the network when the window is closed.</source>
        <translation>Treballeu en un catàleg d&apos;aquest ordinador, i copieu-lo a la xarxa quan la finestra sigui tancada.</translation>
    </message>
    <message>
        <source>Write %1 once, where the number stands: %2_*</source>
        <translation>Escriviu %1 una vegada, on va el número: %2_*</translation>
    </message>
    <message>
        <source>You have no permission to look into it.</source>
        <translation>No teniu permís per mirar-hi a dins.</translation>
    </message>
    <message>
        <source>You have no permission to read this file.</source>
        <translation>No teniu permís per llegir aquest fitxer.</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>Els vostres fitxers</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>una imatge JPEG 2000</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>una imatge JPEG XL</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un document PDF</translation>
    </message>
    <message>
        <source>a Photoshop document</source>
        <translation>un document de Photoshop</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>un arxiu ZIP o un document d&apos;oficina</translation>
    </message>
    <message>
        <source>a drawing (SVG)</source>
        <translation>un dibuix (SVG)</translation>
    </message>
    <message>
        <source>a facet has no list of terms</source>
        <translation>una faceta no té cap llista de termes</translation>
    </message>
    <message>
        <source>a name of %1 characters</source>
        <translation>un nom de %1 caràcters</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>un nombre és massa gran</translation>
    </message>
    <message>
        <source>a row of the table “%1” points nowhere</source>
        <translation>una fila de la taula «%1» no apunta enlloc</translation>
    </message>
    <message>
        <source>a text (XML or SVG)</source>
        <translation>un text (XML o SVG)</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>una pàgina web</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>i %1 més</translation>
    </message>
    <message>
        <source>are not a list</source>
        <translation>no són una llista</translation>
    </message>
    <message>
        <source>cannot be read (%1)</source>
        <translation>no es pot llegir (%1)</translation>
    </message>
    <message>
        <source>could not be started (%1)</source>
        <translation>no s&apos;ha pogut començar (%1)</translation>
    </message>
    <message>
        <source>could not be written because the disk is full. Make room and repeat the last step.</source>
        <translation>no s&apos;ha pogut escriure perquè el disc és ple. Feu lloc i repetiu l&apos;últim pas.</translation>
    </message>
    <message>
        <source>does not hold names and values</source>
        <translation>no conté noms i valors</translation>
    </message>
    <message>
        <source>ended with code %1</source>
        <translation>s&apos;ha acabat amb el codi %1</translation>
    </message>
    <message>
        <source>ended with code %1 and without an answer</source>
        <translation>s&apos;ha acabat amb el codi %1 i sense resposta</translation>
    </message>
    <message>
        <source>frozen = %1 needs a backbone of the EfficientNet or ConvNeXt family; %2 can be frozen as a whole (frozen = “%3”) or not at all.</source>
        <translation>frozen = %1 necessita una xarxa de la família EfficientNet o ConvNeXt; %2 es pot congelar sencera (frozen = «%3») o gens.</translation>
    </message>
    <message>
        <source>gave no answer</source>
        <translation>no ha respost</translation>
    </message>
    <message>
        <source>gave no answer in %1 seconds</source>
        <translation>no ha respost en %1 segons</translation>
    </message>
    <message>
        <source>holds half a character</source>
        <translation>conté mig caràcter</translation>
    </message>
    <message>
        <source>is damaged. Build it again, or take the copy from your backup.</source>
        <translation>està malmès. Torneu-lo a construir, o agafeu la còpia de seguretat que en tingueu.</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>és buit</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>no és ni cert ni fals</translation>
    </message>
    <message>
        <source>is none of %1</source>
        <translation>no és cap d&apos;aquests: %1</translation>
    </message>
    <message>
        <source>is not JSON (line %1)</source>
        <translation>no és JSON (línia %1)</translation>
    </message>
    <message>
        <source>is not a text</source>
        <translation>no és un text</translation>
    </message>
    <message>
        <source>is not a whole number from %1 to %2</source>
        <translation>no és un nombre enter de %1 a %2</translation>
    </message>
    <message>
        <source>it asks for something that is not in the pack (%1)</source>
        <translation>demana una cosa que no és al paquet (%1)</translation>
    </message>
    <message>
        <source>it asks to run code that comes with it (%1)</source>
        <translation>demana executar codi que porta (%1)</translation>
    </message>
    <message>
        <source>it does not hold settings</source>
        <translation>no conté cap configuració</translation>
    </message>
    <message>
        <source>it has more than %1</source>
        <translation>en té més de %1</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>és una carpeta</translation>
    </message>
    <message>
        <source>it is larger than %1 MB</source>
        <translation>és més gran de %1 MB</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>té massa nivells</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>no és un fitxer corrent</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>no és un objecte JSON</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>no és text</translation>
    </message>
    <message>
        <source>it lacks %1</source>
        <translation>li falta %1</translation>
    </message>
    <message>
        <source>its files are too small for %1 terms</source>
        <translation>els seus fitxers són massa petits per a %1 termes</translation>
    </message>
    <message>
        <source>its files are too small for a network of that size</source>
        <translation>els seus fitxers són massa petits per a una xarxa d&apos;aquesta mida</translation>
    </message>
    <message>
        <source>its files are too small to fill the architecture %1</source>
        <translation>els seus fitxers són massa petits per omplir l&apos;arquitectura %1</translation>
    </message>
    <message>
        <source>its name cannot be used</source>
        <translation>el seu nom no es pot fer servir</translation>
    </message>
    <message>
        <source>its vectors have different lengths</source>
        <translation>els seus vectors tenen longituds diferents</translation>
    </message>
    <message>
        <source>made-up views</source>
        <translation>vistes inventades</translation>
    </message>
    <message>
        <source>names of the AAT</source>
        <translation>noms de l&apos;AAT</translation>
    </message>
    <message>
        <source>no CUDA device found</source>
        <translation>no s&apos;ha trobat cap dispositiu CUDA</translation>
    </message>
    <message>
        <source>no exhibit</source>
        <translation>cap peça</translation>
    </message>
    <message>
        <source>no points agree</source>
        <translation>cap punt no coincideix</translation>
    </message>
    <message>
        <source>numbers do not end</source>
        <translation>hi ha nombres que no s&apos;acaben</translation>
    </message>
    <message>
        <source>of today</source>
        <translation>d&apos;avui</translation>
    </message>
    <message>
        <source>older ones do not go with the torchvision that pip takes, and no model loads</source>
        <translation>els més antics no van amb el torchvision que agafa pip, i no es carrega cap model</translation>
    </message>
    <message>
        <source>one exhibit</source>
        <translation>una peça</translation>
    </message>
    <message>
        <source>one thread</source>
        <translation>un fil</translation>
    </message>
    <message>
        <source>only %1 points agree</source>
        <translation>només coincideixen %1 punts</translation>
    </message>
    <message>
        <source>only one point agrees</source>
        <translation>només coincideix un punt</translation>
    </message>
    <message>
        <source>rows of the table “%1” stand for each other in a circle</source>
        <translation>hi ha files de la taula «%1» que es remeten en cercle</translation>
    </message>
    <message>
        <source>the CPU was asked for</source>
        <translation>s&apos;ha demanat la CPU</translation>
    </message>
    <message>
        <source>the exhibit&apos;s picture</source>
        <translation>la imatge de la peça</translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>les primeres %1</translation>
    </message>
    <message>
        <source>the keys of “%1” are not a list of texts</source>
        <translation>les tecles de «%1» no són una llista de textos</translation>
    </message>
    <message>
        <source>the line of “%1” is not a number from 0 to 1</source>
        <translation>la línia de «%1» no és un nombre de 0 a 1</translation>
    </message>
    <message>
        <source>the photograph</source>
        <translation>la fotografia</translation>
    </message>
    <message>
        <source>the server answered %1</source>
        <translation>el servidor ha respost %1</translation>
    </message>
    <message>
        <source>the slope of &apos;calibration&apos; is below 0</source>
        <translation>el pendent de «calibration» és per sota de 0</translation>
    </message>
    <message>
        <source>their format is %1, this version reads %2</source>
        <translation>el seu format és %1, aquesta versió llegeix %2</translation>
    </message>
    <message>
        <source>they are not an object</source>
        <translation>no són un objecte</translation>
    </message>
    <message>
        <source>this PyTorch is made for the CPU alone</source>
        <translation>aquest PyTorch està fet només per a la CPU</translation>
    </message>
    <message>
        <source>this program knows no architecture “%1”</source>
        <translation>aquest programa no coneix cap arquitectura «%1»</translation>
    </message>
    <message>
        <source>timm knows no architecture “%1”</source>
        <translation>timm no coneix cap arquitectura «%1»</translation>
    </message>
    <message>
        <source>torchvision</source>
        <translation>torchvision</translation>
    </message>
    <message>
        <source>torchvision %1 goes with it.</source>
        <translation>torchvision %1 hi encaixa.</translation>
    </message>
    <message>
        <source>version 6.12 on Python 3.11 ends the program after a few thousand steps</source>
        <translation>la versió 6.12 amb Python 3.11 acaba el programa al cap d&apos;uns quants milers de passos</translation>
    </message>
    <message>
        <source>was ended by the system (%1)</source>
        <translation>l&apos;ha acabat el sistema (%1)</translation>
    </message>
    <message>
        <source>was ended by the system (signal %1)</source>
        <translation>l&apos;ha acabat el sistema (senyal %1)</translation>
    </message>
    <message>
        <source>was stopped</source>
        <translation>s&apos;ha aturat</translation>
    </message>
    <message>
        <source>“%1” cannot be added to %2: the vocabulary has no such facet.</source>
        <translation>No es pot afegir «%1» a %2: el vocabulari no té aquesta faceta.</translation>
    </message>
    <message>
        <source>“%1” cannot be added: %2 is not the URI of a term.</source>
        <translation>No es pot afegir «%1»: %2 no és l&apos;URI d&apos;un terme.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a model of the hub: %2</source>
        <translation>«%1» no pot ser el nom d&apos;un model del repositori: %2</translation>
    </message>
    <message>
        <source>“%1” has no place in %2: its broader term %3 is not there.</source>
        <translation>«%1» no té lloc a %2: el seu terme més ampli %3 no hi és.</translation>
    </message>
    <message>
        <source>“%1” has no place in %2: the terms it stands under are not placed, or stand under it themselves.</source>
        <translation>«%1» no té lloc a %2: els termes sota els quals és no tenen lloc, o són sota ell mateix.</translation>
    </message>
    <message>
        <source>“%1” is in %2 already (%3).</source>
        <translation>«%1» ja és a %2 (%3).</translation>
    </message>
    <message>
        <source>“%1” names no pack: write ORG/NAME as on the hub, or an address that begins with https://.</source>
        <translation>«%1» no indica cap paquet: escriviu ORG/NAME com al repositori, o una adreça que comenci per https://.</translation>
    </message>
    <message>
        <source>“%1” was added to %2 twice (%3).</source>
        <translation>«%1» s&apos;ha afegit a %2 dues vegades (%3).</translation>
    </message>
</context>
</TS>
