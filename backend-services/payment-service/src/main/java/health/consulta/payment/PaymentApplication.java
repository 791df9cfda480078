package health.consulta.payment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.openfeign.EnableFeignClients;

@SpringBootApplication
@EnableFeignClients
@ConfigurationPropertiesScan
class PaymentApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(PaymentApplication.class, arguments);
  }
}
