package health.consulta.user.views;

import health.consulta.kit.Refusal;

/// More than that nobody looks through.
public final class TooManyViews extends Refusal {
  TooManyViews() {
    super(Kind.CONFLICT, "TOO_MANY_VIEWS", "A list has " + OwnViews.MOST + " saved views at most.");
  }
}
