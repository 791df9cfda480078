package health.consulta.launcher.sandbox.stripe;

import tools.jackson.databind.node.ObjectNode;

/// What came of confirming a payment or setup intent; each carries the intent as it now stands.
sealed interface Attempt {
  ObjectNode intent();

  record Done(ObjectNode intent) implements Attempt {}

  record ActionRequired(ObjectNode intent) implements Attempt {}

  record Declined(ObjectNode intent, Decline reason) implements Attempt {}
}
