package health.consulta.user.views;

import health.consulta.kit.Refusal;

/// Another view of the screen is called so.
public final class ViewNameTaken extends Refusal {
  ViewNameTaken() {
    super(Kind.CONFLICT, "VIEW_NAME_TAKEN", "Another view of this list has that name.");
  }
}
