package health.consulta.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Listens to what happened and counts it.
@SpringBootApplication
public class ReportingApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(ReportingApplication.class, arguments);
  }
}
