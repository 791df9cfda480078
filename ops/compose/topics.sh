#!/bin/sh
# The topics of the platform, each with its dead letters; what exists stays as it is.
set -eu
for topic in users agenda bookings waiting-list messages consultations payments invoices notifications reports accesses; do
  for name in "$topic" "$topic.dead"; do
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$CONSULTA_KAFKA" \
      --create --if-not-exists --topic "$name" --partitions 4
  done
done
