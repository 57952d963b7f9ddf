<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source> for %Ln object(s)</source>
        <translation>
            <numerusform> for %Ln object</numerusform>
            <numerusform> for %Ln objects</numerusform>
        </translation>
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
            <numerusform>%Ln backup, {room} together.</numerusform>
            <numerusform>%Ln backups, {room} together.</numerusform>
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
            <numerusform>%Ln candidate</numerusform>
            <numerusform>%Ln candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be added: {name}. {reason}</source>
        <translation>
            <numerusform>%Ln could not be added: {name}. {reason}</numerusform>
            <numerusform>%Ln could not be added: {name}. {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln could not be read</numerusform>
            <numerusform>%Ln could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <translation>
            <numerusform>%Ln decision</numerusform>
            <numerusform>%Ln decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read. The others are done.</source>
        <translation>
            <numerusform>%Ln file could not be read. The others are done.</numerusform>
            <numerusform>%Ln files could not be read. The others are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in it already</source>
        <translation>
            <numerusform>%Ln in it already</numerusform>
            <numerusform>%Ln in it already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the catalogue already</source>
        <translation>
            <numerusform>%Ln in the catalogue already</numerusform>
            <numerusform>%Ln in the catalogue already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s): {names}</source>
        <translation>
            <numerusform>%Ln member: {names}</numerusform>
            <numerusform>%Ln members: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing here</source>
        <translation>
            <numerusform>%Ln missing here</numerusform>
            <numerusform>%Ln missing here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more term(s) below</source>
        <translation>
            <numerusform>%Ln more term below</numerusform>
            <numerusform>%Ln more terms below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln object</numerusform>
            <numerusform>%Ln objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) fewer</source>
        <translation>
            <numerusform>%Ln object fewer</numerusform>
            <numerusform>%Ln objects fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) more</source>
        <translation>
            <numerusform>%Ln object more</numerusform>
            <numerusform>%Ln objects more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them</source>
        <translation>
            <numerusform>%Ln of them</numerusform>
            <numerusform>%Ln of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) seen (R)</source>
        <translation>
            <numerusform>%Ln part seen (R)</numerusform>
            <numerusform>%Ln parts seen (R)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) seen; drag a rectangle around one</source>
        <translation>
            <numerusform>%Ln part seen; drag a rectangle around one</numerusform>
            <numerusform>%Ln parts seen; drag a rectangle around one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) added</source>
        <translation>
            <numerusform>%Ln picture added</numerusform>
            <numerusform>%Ln pictures added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) added to {index}</source>
        <translation>
            <numerusform>%Ln picture added to {index}</numerusform>
            <numerusform>%Ln pictures added to {index}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) annotated</source>
        <translation>
            <numerusform>%Ln picture annotated</numerusform>
            <numerusform>%Ln pictures annotated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) can be found as similar now.</source>
        <translation>
            <numerusform>%Ln picture can be found as similar now.</numerusform>
            <numerusform>%Ln pictures can be found as similar now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) fewer</source>
        <translation>
            <numerusform>%Ln picture fewer</numerusform>
            <numerusform>%Ln pictures fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) go to another object.</source>
        <translation>
            <numerusform>%Ln picture go to another object.</numerusform>
            <numerusform>%Ln pictures go to another object.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) marked</source>
        <translation>
            <numerusform>%Ln picture marked</numerusform>
            <numerusform>%Ln pictures marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) more</source>
        <translation>
            <numerusform>%Ln picture more</numerusform>
            <numerusform>%Ln pictures more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to {file}</source>
        <translation>
            <numerusform>%Ln row written to {file}</numerusform>
            <numerusform>%Ln rows written to {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar object(s), nearest first</source>
        <translation>
            <numerusform>%Ln similar object, nearest first</numerusform>
            <numerusform>%Ln similar objects, nearest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps were not saved. {reason}</source>
        <translation>
            <numerusform>%Ln step was not saved. {reason}</numerusform>
            <numerusform>%Ln steps were not saved. {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) are implied by more precise ones.</source>
        <translation>
            <numerusform>%Ln tag are implied by more precise ones.</numerusform>
            <numerusform>%Ln tags are implied by more precise ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) copied from {number}.</source>
        <translation>
            <numerusform>%Ln tag copied from {number}.</numerusform>
            <numerusform>%Ln tags copied from {number}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) copied. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>%Ln tag copied. Ctrl+Z takes them back.</numerusform>
            <numerusform>%Ln tags copied. Ctrl+Z takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) fewer</source>
        <translation>
            <numerusform>%Ln tag fewer</numerusform>
            <numerusform>%Ln tags fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) more</source>
        <translation>
            <numerusform>%Ln tag more</numerusform>
            <numerusform>%Ln tags more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln term(s)</source>
        <translation>
            <numerusform>%Ln term</numerusform>
            <numerusform>%Ln terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be saved</source>
        <translation>
            <numerusform>%Ln to be saved</numerusform>
            <numerusform>%Ln to be saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undecided</source>
        <translation>
            <numerusform>%Ln undecided</numerusform>
            <numerusform>%Ln undecided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s)</source>
        <translation>
            <numerusform>%Ln view</numerusform>
            <numerusform>%Ln views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would come</source>
        <translation>
            <numerusform>%Ln would come</numerusform>
            <numerusform>%Ln would come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would go</source>
        <translation>
            <numerusform>%Ln would go</numerusform>
            <numerusform>%Ln would go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln term(s) over the line</source>
        <translation>
            <numerusform>Accept %Ln term over the line</numerusform>
            <numerusform>Accept %Ln terms over the line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept all over the line (%Ln picture(s))</source>
        <translation>
            <numerusform>Accept all over the line (%Ln picture)</numerusform>
            <numerusform>Accept all over the line (%Ln pictures)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding pictures: %Ln so far</source>
        <translation>
            <numerusform>Adding pictures: %Ln so far</numerusform>
            <numerusform>Adding pictures: %Ln so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annotating {done} of %Ln picture(s)</source>
        <translation>
            <numerusform>Annotating {done} of %Ln picture</numerusform>
            <numerusform>Annotating {done} of %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another program is writing into the catalogue; %Ln step(s) of yours will be saved after it…</source>
        <translation>
            <numerusform>Another program is writing into the catalogue; %Ln step of yours will be saved after it…</numerusform>
            <numerusform>Another program is writing into the catalogue; %Ln steps of yours will be saved after it…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln tag(s)</source>
        <translation>
            <numerusform>Copy %Ln tag</numerusform>
            <numerusform>Copy %Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln tag(s) from {exhibit}</source>
        <translation>
            <numerusform>Copy %Ln tag from {exhibit}</numerusform>
            <numerusform>Copy %Ln tags from {exhibit}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln tag(s) of {number}</source>
        <translation>
            <numerusform>Copy %Ln tag of {number}</numerusform>
            <numerusform>Copy %Ln tags of {number}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %Ln implied tag(s)</source>
        <translation>
            <numerusform>Drop %Ln implied tag</numerusform>
            <numerusform>Drop %Ln implied tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %Ln picture(s) read earlier</source>
        <translation>
            <numerusform>Look at %Ln picture read earlier</numerusform>
            <numerusform>Look at %Ln pictures read earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New suggestions for %Ln picture(s), from another window or the command.</source>
        <translation>
            <numerusform>New suggestions for %Ln picture, from another window or the command.</numerusform>
            <numerusform>New suggestions for %Ln pictures, from another window or the command.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On show: %Ln picture(s)</source>
        <translation>
            <numerusform>On show: %Ln picture</numerusform>
            <numerusform>On show: %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Proved: %Ln point(s) agree</source>
        <translation>
            <numerusform>Proved: %Ln point agree</numerusform>
            <numerusform>Proved: %Ln points agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped at {done} of %Ln picture(s). What is done is saved.</source>
        <translation>
            <numerusform>Stopped at {done} of %Ln picture. What is done is saved.</numerusform>
            <numerusform>Stopped at {done} of %Ln pictures. What is done is saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and in %Ln more place(s)</source>
        <translation>
            <numerusform>and in %Ln more place</numerusform>
            <numerusform>and in %Ln more places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>proved, %Ln point(s)</source>
        <translation>
            <numerusform>proved, %Ln point</numerusform>
            <numerusform>proved, %Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>proved, %Ln point(s) agree</source>
        <translation>
            <numerusform>proved, %Ln point agree</numerusform>
            <numerusform>proved, %Ln points agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln object(s)</source>
        <translation>
            <numerusform>{done} of %Ln object</numerusform>
            <numerusform>{done} of %Ln objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{index}: %Ln exhibit(s)</source>
        <translation>
            <numerusform>{index}: %Ln exhibit</numerusform>
            <numerusform>{index}: %Ln exhibits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} is intact: %Ln file(s) checked.</source>
        <translation>
            <numerusform>{name} is intact: %Ln file checked.</numerusform>
            <numerusform>{name} is intact: %Ln files checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{sources}; and %Ln more</source>
        <translation>
            <numerusform>{sources}; and %Ln more</numerusform>
            <numerusform>{sources}; and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
