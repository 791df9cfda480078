package health.consulta.gateway;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Requests per minute, 0 for no limit; a quiet minute may be spent at once.
///
/// @param address all requests to the API from one client address
/// @param account all requests to the API with tokens of one account
/// @param login sign-ins from one client address, and so on
/// @param passkeyOptions asked for by each look at a sign-in form
@ConfigurationProperties("consulta.rate")
record RateSettings(
    int address,
    int account,
    int login,
    int passkeyOptions,
    int register,
    int passwordReset,
    int refresh,
    int holds) {}
