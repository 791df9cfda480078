package health.consulta.kit.test;

import health.consulta.launcher.servers.TestServers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/// Points a service at servers of this test run, with a database of its own.
class RealServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var database = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    var properties = new HashMap<String, Object>();
    properties.put("consulta.service-secret", "secret-of-tests");
    properties.put("consulta.encryption-key", "a-secret-of-tests-of-32-characters");
    properties.put("spring.kafka.bootstrap-servers", TestServers.kafkaBootstrap());
    properties.put("spring.kafka.consumer.group-id", database);
    properties.put("spring.kafka.consumer.auto-offset-reset", "latest");
    properties.put("eureka.client.enabled", "false");
    properties.put("management.server.port", "-1");
    properties.put("logging.structured.format.console", "");
    if (isPresent("com.mysql.cj.jdbc.Driver")) mysql(database, properties);
    if (isPresent("org.springframework.data.mongodb.core.MongoTemplate"))
      properties.put("spring.mongodb.uri", TestServers.mongoUri(database));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("servers", properties));
  }

  private static void mysql(String database, Map<String, Object> properties) {
    properties.put("spring.datasource.url", TestServers.mysqlUrl(database));
    properties.put("spring.datasource.username", TestServers.mysqlUser());
    properties.put("spring.datasource.password", TestServers.mysqlPassword());
  }

  private static boolean isPresent(String type) {
    return ClassUtils.isPresent(type, null);
  }
}
