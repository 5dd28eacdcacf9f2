#!/bin/sh
# Makes the namespace and the search attributes operations look for processes by. May be repeated.
# Needs TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE (the temporal command reads both by itself).
set -eu

# Closed processes stay in Temporal this long; their record stays in MongoDB for good.
retention=30d

until temporal operator cluster health > /dev/null 2>&1; do sleep 1; done

if temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" > /dev/null 2>&1; then
  temporal operator namespace update --namespace "$TEMPORAL_NAMESPACE" --retention "$retention"
else
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention "$retention"
fi

# A namespace just made takes a moment to be known everywhere.
until standing=$(temporal operator search-attribute list --namespace "$TEMPORAL_NAMESPACE" 2> /dev/null); do sleep 1; done

# The same names and types as in workflows/shared/search-attributes.ts (tests/production/compose.test.ts compares them).
while read -r name type; do
  case "$standing" in
    *" $name "*) echo "$name is there" ;;
    *) temporal operator search-attribute create --namespace "$TEMPORAL_NAMESPACE" --name "$name" --type "$type" ;;
  esac
done << ATTRIBUTES
CustomerNo Keyword
Tier Keyword
ProcessKind Keyword
Stage Keyword
OrderState Keyword
HeldBy KeywordList
DueAt Datetime
AtRisk Bool
ATTRIBUTES
