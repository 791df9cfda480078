package health.consulta.kit.security;

/// What an access token says beyond the registered claims.
public interface Claims {
  String ISSUER = "consulta";
  String AUDIENCE = "consulta";
  String ROLES = "roles";
  String PRACTITIONERS = "practitioners";

  /// Which sign-in it came from (OpenID Connect).
  String SESSION = "sid";
}
