package health.consulta.contract.user;

/// @param expiresIn seconds until the access token expires
public record Tokens(String accessToken, String refreshToken, long expiresIn, String tokenType) {}
