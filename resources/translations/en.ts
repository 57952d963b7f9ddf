<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <translation>
            <numerusform>%Ln decision</numerusform>
            <numerusform>%Ln decisions</numerusform>
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
        <source>%Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <source>%Ln of them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <source>%Ln picture(s) go to another object.</source>
        <translation>
            <numerusform>%Ln picture go to another object.</numerusform>
            <numerusform>%Ln pictures go to another object.</numerusform>
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
        <source>%Ln term(s)</source>
        <translation>
            <numerusform>%Ln term</numerusform>
            <numerusform>%Ln terms</numerusform>
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
        <source>Drop %Ln implied tag(s)</source>
        <translation>
            <numerusform>Drop %Ln implied tag</numerusform>
            <numerusform>Drop %Ln implied tags</numerusform>
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
        <source>{done} of %Ln object(s)</source>
        <translation>
            <numerusform>{done} of %Ln object</numerusform>
            <numerusform>{done} of %Ln objects</numerusform>
        </translation>
    </message>
</context>
</TS>
