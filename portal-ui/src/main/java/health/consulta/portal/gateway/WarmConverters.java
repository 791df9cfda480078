package health.consulta.portal.gateway;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.openfeign.support.FeignHttpMessageConverters;
import org.springframework.context.annotation.Bean;

/// Part of every Feign client: its converters are made at the first call without a lock (OpenFeign
/// 5.0.2), and two first calls at once fail with "'messageConverters' must not be empty". So they
/// are made at start.
class WarmConverters {
  @Bean
  SmartInitializingSingleton converters(FeignHttpMessageConverters converters) {
    return converters::getConverters;
  }
}
