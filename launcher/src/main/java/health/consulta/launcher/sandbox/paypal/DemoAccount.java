package health.consulta.launcher.sandbox.paypal;

import static health.consulta.launcher.sandbox.engine.Json.object;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The accounts with which one may pay here.
enum DemoAccount {
  FUNDED("Camille", "Solvable", "camille.solvable@paypal.test", "QYR5Z8XDVJNXQ"),
  DECLINED("Denis", "Refus", "denis.refus@paypal.test", "HK3V7M2WQTB8E"),
  PENDING("Paule", "Attente", "paule.attente@paypal.test", "ZD9N4C6LRXA2U");

  private final String givenName;
  private final String surname;
  private final String email;
  private final String payerId;

  DemoAccount(String givenName, String surname, String email, String payerId) {
    this.givenName = givenName;
    this.surname = surname;
    this.email = email;
    this.payerId = payerId;
  }

  static DemoAccount of(JsonNode stored) {
    return valueOf(stored.path("_account").asString());
  }

  String fullName() {
    return givenName + " " + surname;
  }

  String email() {
    return email;
  }

  String payerId() {
    return payerId;
  }

  ObjectNode person() {
    return object("given_name", givenName, "surname", surname);
  }

  ObjectNode payer() {
    return object(
        "name", person(), "email_address", email, "payer_id", payerId, "address", address());
  }

  ObjectNode address() {
    return object("country_code", "FR");
  }
}
