/**
 * SHACL shapes (https://www.w3.org/TR/shacl/) for what the SKOS reference asks of a vocabulary, and for what our own files
 * promise besides: a name for everything, in the scheme, with version, digest and licence.
 */
export const skosShapes = `
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix own: <urn:x-parlance:snapshot:1:> .

<urn:shape:concept> a sh:NodeShape ;
  sh:targetClass skos:Concept ;
  sh:nodeKind sh:IRI ;
  # S9, S37
  sh:not [ sh:or ( [ sh:class skos:ConceptScheme ] [ sh:class skos:Collection ] ) ] ;
  # S14
  sh:property [ sh:path skos:prefLabel ; sh:uniqueLang true ; sh:minCount 1 ; sh:datatype rdf:langString ; sh:minLength 1 ] ;
  # S13
  sh:property [ sh:path skos:altLabel ; sh:disjoint skos:prefLabel ; sh:datatype rdf:langString ] ;
  sh:property [ sh:path skos:hiddenLabel ; sh:disjoint skos:prefLabel ; sh:datatype rdf:langString ] ;
  sh:property [ sh:path skos:hiddenLabel ; sh:disjoint skos:altLabel ] ;
  sh:property [ sh:path skos:definition ; sh:uniqueLang true ; sh:datatype rdf:langString ] ;
  sh:property [ sh:path skos:inScheme ; sh:minCount 1 ; sh:class skos:ConceptScheme ] ;
  sh:property [ sh:path skos:broader ; sh:class skos:Concept ] ;
  sh:property [ sh:path skos:related ; sh:class skos:Concept ] ;
  # S27
  sh:property [ sh:path [ sh:oneOrMorePath skos:broader ] ; sh:disjoint skos:related ] ;
  # S46
  sh:property [ sh:path skos:exactMatch ; sh:disjoint skos:broadMatch ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path skos:exactMatch ; sh:disjoint skos:relatedMatch ] ;
  sh:property [ sh:path own:status ; sh:minCount 1 ; sh:maxCount 1 ; sh:in ( "accepted" "contested" "held" ) ] .

<urn:shape:scheme> a sh:NodeShape ;
  sh:targetClass skos:ConceptScheme ;
  sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:uniqueLang true ] ;
  sh:property [ sh:path owl:versionInfo ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path own:snapshotSha256 ; sh:minCount 1 ; sh:pattern "^[0-9a-f]{64}$" ] ;
  sh:property [ sh:path own:license ; sh:minCount 1 ] .
`;
