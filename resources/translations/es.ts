<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s): {names}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more term(s) below</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) go to another object.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to {file}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) are implied by more precise ones.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln term(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Facet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1957.12_front.jpg and 1957.12_back.jpg become 1957.12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clean approval: this line or a lower one was applied, ten of its objects (or all, where there are fewer) were marked as done, and none of its tags was rejected or taken away. After {needed} of them the facet may accept by itself what new suggestions bring at or over the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is being written already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AAT page of this term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln term(s) over the line</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all over the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept broader instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept by itself: {facets} ({pictures})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the likeliest precise term of this branch, folded or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the most precise below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept this term and go on to the next undecided one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept what is over this line, as one step that can be undone (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept what is undecided over the line in all facets, the most precise term of each branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept “{term}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceptance by rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted and added terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted here and rejected there, stays accepted: {terms}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted: a suggestion was right. Added: a person found the term. Rejected: a suggestion was wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepts by itself: stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a term…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add all photographs of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this picture to the index…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{term}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All facets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pictures ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pictures in a folder called 1957.12 become 1957.12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All: accepted, added, rejected, suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotate folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply line {line} to {facet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the line of {facet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys go from part to part; the numbers are in the table below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system ({language})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the terms are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the pictures (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin another catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best-term model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best-term model, rare terms raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broader “{broad}” for “{narrow}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build index…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By facet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call it otherwise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an action above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photographs to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which pictures are shown, and their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window; everything is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy tags of the similar object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, and next undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Drop %Ln implied tag(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Drop implied tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop “{term}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EUFCC-340K (one row for each picture)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each export asks; this is what it proposes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the kept thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge this facet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every object has decisions. Nothing is left to review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every object of this list has decisions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every picture an object of its own, unless the names are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every picture is in that object already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every suggestion in {facet} is decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected precision {share} % ({low}–{high}), from {decisions} of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <comment>on the disk</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filmstrip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a term in any language and add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find pictures by term, number, file name or text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the picture into its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five steps through the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of model packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fonts and rows grow together, in every part of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on Space accepts from this score (K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {line} on. {tags} accepted by themselves so far, {corrected} corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this facet the whole panel, or go back to four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a term first: H then shows which parts speak for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a term to see why it is suggested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next object without a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next undecided suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous undecided one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by file name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {pictures} in {objects}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the work is, and what was decided when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a suggestion was right, by its place in the list of its facet. Only decided suggestions count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identify a part of the picture; again: the next part seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identify no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identify the whole picture again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install, switch, test or remove model packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands beside what you decide, so that others know whom to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join into one object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as the line of {facet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: {sought}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages, keys, theme, your name, the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this term out of the suggestions of this catalogue, or suggest it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line of {facet}, 1 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what speaks for the term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what speaks for “{term}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an index of your exhibits, or add to one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark files as Unicode for Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the file as Unicode for Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this object as done and go to the next undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model packs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models and storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never offer this exhibit for this picture again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never suggest this term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New catalogue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tags on {objects} accepted by themselves: {facets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key for “{sought}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No part stands out for “{term}”: whatever is covered, its score stays near {score}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag is implied by a more precise one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has said yet which exhibit these pictures show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not among the suggestions for this picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough decisions yet: you have decided about no suggestion at or over this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough decisions yet: {decisions} of yours at or over this line, {enough} are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is decided about “{term}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing undecided is over the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing undecided is suggested below “{term}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing undecided was over the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was accepted by itself. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was accepted. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers as table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects, tags and keys since the window was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the suggestions over the line that somebody decided, so many were accepted; the bar is the 95 % interval. Tags accepted unseen count once their object is marked as done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a suggestion: take the broader term in its place. Elsewhere: fold, or go up</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>On show: %Ln picture(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>One moment: many pictures are being changed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pixel to one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One term, all pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an index of your exhibits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open catalogue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open index…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the term&apos;s page of the Getty AAT in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own terms…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;erson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs are installed, tested and removed under File, Model packs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the picture were covered with its mean colour, large ones first, and the models were asked again. Dark: covering it changes nothing. Clear: the score falls. It shows what the models used, which need not be what makes the object what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paths are written in Catalan, as these files have them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture and words (CLIP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures in the list ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of one object share its tags. Which part of the name tells the object?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures that you said show the same exhibit become one object with its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot as drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot as picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision at the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the pictures of one object together by a rule over their file names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank {rank}: {right} of {count} accepted, {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject this term; it will not be suggested again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject “{term}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review the pictures that may show one term, on a contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rings are the levels of the vocabulary, the facets inside. The angle grows with the objects that have the term or a narrower one; narrower terms share it where objects have several. A term with several broader ones is drawn under its first path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this plot or its numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this plot or its numbers (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that this object is done, or not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score {score}, rank {rank}, over the line ({line})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score {score}, rank {rank}, under the line ({line})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what the line of each facet would accept, and how right that was so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See which points agree, the outline, and one over the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several-terms model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show each pixel of the photograph, or the whole again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show names in all languages, scope note and AAT number of this term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the suggestions of this branch; again: fold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the facets: the picture takes the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the filmstrip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the keys of the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the nearest objects with tags, to copy from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the picture alone (H or Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the picture larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the picture smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the verdict alone, or the candidates too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this term by another label in this catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what each model says about this term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which parts of the picture speak for this term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program; what you decided is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program; what you decided is saved. The details are in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split off as an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop looking (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest terms for many pictures at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions nobody decided about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags go with their pictures: {objects}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the tags that a more precise tag implies: “metal” where “bronze” is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what was decided about this term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back “{term}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take tags of this exhibit, or of similar objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the tags of the chosen similar object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this picture out of the catalogue; its file stays where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms that were over the line and rejected, or added without having been suggested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue could not be used ({reason}). Close the window and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exhibit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line of {facet} is {line} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marked pictures show an object of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marked pictures show one object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name up to the last _ or -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers of the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture becomes one of an exhibit, old or new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture shows this exhibit: link it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The terms with most decisions; the table has them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window speaks {language} when it is opened the next time: close it and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder; the usual one stays in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pictures are of one object already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are made again when their pictures are seen; the photographs stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line has {count} clean approvals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not saved. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ti&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to search · Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to search · ↓ more · Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecided suggestions of {facet} by score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold this branch; again: show all its terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, sources and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a line would have accepted so far is shown under Review, The line…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each facet would accept from a score on. Objects marked as done are left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has been tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has been tagged, and how right the suggestions were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rule would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this catalogue adds, calls otherwise and never suggests, to take back from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the last file went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the model looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the models looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the program writes down what went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who decided what stands now. “(automatic)”: accepted by a facet that accepts by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this term?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a filter or a search, the pictures in the list alone too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the mark, Excel shows é as Ã©. Other programs do not need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the outlined part ({share} % of the picture) the score of “{term}” falls from {whole} to {left}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would accept nothing: no undecided suggestion is at or over this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would accept {tags} on {pictures}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write tags to a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {name}: {objects}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted at this rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted at this rank (dashed: few decisions)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted@k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted@k: among the first k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best score below {score} of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed; usually {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identifies exhibits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identifies exhibits only, suggests no terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>implied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}
nothing decided over it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line} · {counted}
not enough decisions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line} · {counted}
{share} right, {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enough decisions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not suggested, added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objects with the term itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over the line, rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank of the suggestion in its facet; n: how many of them are decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank {rank}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score {score} of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the decided suggestions over the line that were accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggestions only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terms in {facets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undecided, by score 0 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {needed} clean approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} ({why})</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln object(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {objects} are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{facet} accepts by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{facet} accepts by itself from {line} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{facet} had accepted this by itself: {corrected} of {tags} such tags corrected so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{facet} no longer accepts by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{facet} {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {before} becomes {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {reason}. Check the disk and its permissions, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{heading}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here} of {views}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} accepts what is undecided and over the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} belongs to “{other}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is needed to walk through the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({licence})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works: {device}, {seconds} s a picture, loaded in {loading} s, {memory} of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {objects} have new tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is the number, * anything, ? one character, # one digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}, picture {here} of {views}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{over} of {members} models over the line, {how} ({least} to {most})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {objects}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}. Check the disk and its permissions, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{standing} by {person}, {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{standing}, {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tags} accepted by themselves: {facets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{under} under the line, {over} over it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whole} → {left} without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{narrow}” implies “{broad}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{other}” has lost {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{term}” has no broader term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{term}” is a tag already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
