package health.consulta.launcher.sandbox.stripe;

/// What the payer typed, checked. It lives as long as the request.
record Card(String number, int month, int year, String cvc, String name, String email) {
  @Override
  public String toString() {
    return "card";
  }
}
