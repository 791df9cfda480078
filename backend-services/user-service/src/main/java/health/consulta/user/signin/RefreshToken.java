package health.consulta.user.signin;

import health.consulta.user.account.Secret;
import java.util.UUID;

/// `<session>.<secret>`: the session says which family it belongs to, so that a spent secret shows
/// that the token was copied.
record RefreshToken(UUID session, Secret secret) {
  static RefreshToken fresh(UUID session) {
    return new RefreshToken(session, Secret.fresh());
  }

  /// @throws RefreshInvalid when it is not of that form
  static RefreshToken parse(String text) {
    var dot = text.indexOf('.');
    if (dot < 0) throw new RefreshInvalid();
    try {
      return new RefreshToken(
          UUID.fromString(text.substring(0, dot)), new Secret(text.substring(dot + 1)));
    } catch (IllegalArgumentException e) {
      throw new RefreshInvalid();
    }
  }

  String text() {
    return session + "." + secret.text();
  }
}
