package health.consulta.user;

import health.consulta.kit.security.Seal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@ConfigurationPropertiesScan
public class UserApplication {
  public static void main(String... args) {
    SpringApplication.run(UserApplication.class, args);
  }

  @Bean
  Seal seal(@Value("${consulta.encryption-key}") String secret) {
    return new Seal(secret);
  }
}
