package health.consulta.billing;

import health.consulta.launcher.servers.TestServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// The whole service over a real MySQL and a real Kafka, called through its web layer and filters.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest
@AutoConfigureMockMvc
@Import({Api.class, Platform.class, TestClock.class, KnownPeople.class, IssuedInvoices.class})
@ContextConfiguration(initializers = WholeService.Servers.class)
@interface WholeService {
  class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "spring.datasource.url=" + TestServers.mysqlUrl("billing"),
              "spring.datasource.username=" + TestServers.mysqlUser(),
              "spring.datasource.password=" + TestServers.mysqlPassword(),
              "spring.kafka.bootstrap-servers=" + TestServers.kafkaBootstrap(),
              "eureka.client.enabled=false",
              "consulta.service-secret=the-secret-of-the-services-in-tests")
          .applyTo(context);
    }
  }
}
