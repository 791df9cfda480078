package health.consulta.payment;

import health.consulta.kit.test.Readings;
import health.consulta.launcher.servers.TestServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// The whole service over a real MySQL and a real Kafka, called through its web layer and filters,
/// with a provider that does what the test says.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest
@AutoConfigureMockMvc
@Import({
  Api.class,
  Platform.class,
  TestClock.class,
  FixedFees.class,
  FakeProvider.class,
  Readings.class
})
@ContextConfiguration(initializers = WholeService.Servers.class)
public @interface WholeService {
  String WEBHOOK_ID = "1JE4291016473214C";
  String WEBHOOK_SECRET = "whsec_of-the-tests";

  class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      // services of different tests live side by side: each its database and its consumer group
      var name = "payments_" + UUID.randomUUID().toString().substring(0, 8);
      TestServers.mysqlUser(name);
      TestPropertyValues.of(
              "spring.kafka.consumer.group-id=" + name,
              "spring.datasource.url=" + TestServers.mysqlUrl(name),
              "spring.datasource.username=" + name,
              "spring.datasource.password=" + TestServers.mysqlPassword(),
              "spring.flyway.user=" + TestServers.mysqlUser(),
              "spring.flyway.password=" + TestServers.mysqlPassword(),
              "spring.kafka.bootstrap-servers=" + TestServers.kafkaBootstrap(),
              "eureka.client.enabled=false",
              "consulta.service-secret=the-secret-of-the-services-in-tests",
              "consulta.payment.sweep=200ms",
              "consulta.stripe.key=sk_test_of_the_tests",
              "consulta.stripe.webhook-secret=" + WEBHOOK_SECRET,
              "consulta.paypal.client=client",
              "consulta.paypal.secret=secret",
              "consulta.paypal.webhook-id=" + WEBHOOK_ID)
          .applyTo(context);
    }
  }
}
