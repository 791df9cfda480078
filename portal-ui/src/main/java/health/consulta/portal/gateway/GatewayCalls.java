package health.consulta.portal.gateway;

import feign.Client;
import feign.RequestInterceptor;
import feign.Retryer;
import feign.codec.ErrorDecoder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.openfeign.FeignClientSpecification;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

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

  /// The gateway limits rates by browser, not by portal: the key proves that the portal says which
  /// browser it is.
  @Bean
  RequestInterceptor browser(@Value("${CONSULTA_PORTAL_KEY:}") String key) {
    return request -> {
      if (!key.isEmpty()
          && RequestContextHolder.getRequestAttributes()
              instanceof ServletRequestAttributes current)
        request
            .header("X-Consulta-Portal-Key", key)
            .header("X-Forwarded-For", current.getRequest().getRemoteAddr());
    };
  }

  @Bean
  FeignClientSpecification everyClient() {
    return new FeignClientSpecification(
        "default.consulta", "default", new Class<?>[] {WarmConverters.class});
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
