package health.consulta.portal.gateway;

import feign.Client;
import feign.RequestInterceptor;
import feign.Retryer;
import feign.codec.ErrorDecoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the portal calls the gateway: in the name of whoever is signed in, and never twice.
@Configuration(proxyBeanMethods = false)
class GatewayCalls {
  @Bean
  RequestInterceptor bearer() {
    return request -> {
      var path = request.path();
      if (!path.startsWith("/api/auth/"))
        Bearer.current().ifPresent(token -> request.header("Authorization", "Bearer " + token));
    };
  }

  /// Mails and payment pages speak the language of the screen.
  @Bean
  RequestInterceptor language() {
    return request -> request.header("Accept-Language", ScreenLanguage.current());
  }

  @Bean
  ErrorDecoder problems() {
    return new Problems();
  }

  @Bean
  Retryer never() {
    return Retryer.NEVER_RETRY;
  }

  @Bean
  Client client() {
    return new JdkClient();
  }
}
