package health.consulta.portal.setup;

/// Does something at the gateway, and says a refusal.
@FunctionalInterface
interface Try {
  /// @return whether it was done
  boolean done(Runnable act);
}
