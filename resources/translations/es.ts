<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
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
        <source>Accept this term and go on to the next undecided one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept what is undecided over the line in all facets, the most precise term of each branch</source>
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
        <source>Annotate folder…</source>
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
        <source>Build index…</source>
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
        <source>Close index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window; everything is saved</source>
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
        <source>Do again what was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, and next undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge this facet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
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
        <source>Give this facet the whole panel, or go back to four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
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
        <source>Group by file name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
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
        <source>Join into one object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages, keys, theme, your name, the line</source>
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
        <source>Mark this object as done and go to the next undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model packs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never offer this exhibit for this picture again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New catalogue…</source>
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
        <source>Not this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects, tags and keys since the window was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a suggestion: take the broader term in its place. Elsewhere: fold, or go up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pixel to one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One term, all pictures…</source>
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
        <source>Put the pictures of one object together by a rule over their file names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
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
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review the pictures that may show one term, on a contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that this object is done, or not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the catalogue</source>
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
        <source>Settings…</source>
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
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
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
        <source>Split off as an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest terms for many pictures at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what was decided about this term</source>
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
        <source>Terms</source>
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
        <source>The picture becomes one of an exhibit, old or new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture shows this exhibit: link it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecide</source>
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
        <source>What has been tagged, and how right the suggestions were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the model looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the program writes down what went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this term?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write tags to a CSV file</source>
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
</context>
</TS>
