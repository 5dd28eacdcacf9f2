#!/bin/sh
# Lets new processes start on this build if no build was chosen yet: the first installation. Later builds are chosen by
# people (docs/operations.md, "A new version"), so a repeated start never moves anything.
# Needs TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, DEPLOYMENT_NAME and BUILD_ID.
set -eu

attempts=60
until described=$(temporal worker deployment describe --name "$DEPLOYMENT_NAME" --output json 2> /dev/null); do
  attempts=$((attempts - 1))
  if [ "$attempts" -eq 0 ]; then
    echo "No worker of $DEPLOYMENT_NAME has come up" >&2
    exit 1
  fi
  sleep 2
done

case "$described" in
  *'"currentVersionBuildID": ""'*)
    temporal worker deployment set-current-version --deployment-name "$DEPLOYMENT_NAME" --build-id "$BUILD_ID" --yes
    ;;
  *) echo 'A current version is chosen already' ;;
esac
