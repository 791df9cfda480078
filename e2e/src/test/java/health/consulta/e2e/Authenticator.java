package health.consulta.e2e;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;

/// A device beside a browser (CDP, WebAuthn) that keeps passkeys and sees its owner's finger.
final class Authenticator {
  private final CDPSession browser;
  private final String id;

  Authenticator(CDPSession browser) {
    this.browser = browser;
    browser.send("WebAuthn.enable");
    var added =
        browser.send(
            "WebAuthn.addVirtualAuthenticator",
            JsonParser.parseString(
                    """
                    {"options": {
                      "protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                      "hasUserVerification": true, "isUserVerified": true,
                      "automaticPresenceSimulation": true}}
                    """)
                .getAsJsonObject());
    id = added.get("authenticatorId").getAsString();
  }

  /// How many passkeys it keeps.
  int size() {
    return browser.send("WebAuthn.getCredentials", named()).getAsJsonArray("credentials").size();
  }

  /// Its owner does nothing; what is asked for meanwhile stays unanswered.
  void away() {
    present(false);
  }

  /// Its owner takes what is asked for from now on.
  void back() {
    present(true);
  }

  private void present(boolean enabled) {
    var arguments = named();
    arguments.addProperty("enabled", enabled);
    browser.send("WebAuthn.setAutomaticPresenceSimulation", arguments);
  }

  private JsonObject named() {
    var arguments = new JsonObject();
    arguments.addProperty("authenticatorId", id);
    return arguments;
  }
}
