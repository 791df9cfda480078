package health.consulta.payment.paypal;

import com.paypal.sdk.Environment;
import com.paypal.sdk.PaypalServerSdkClient;
import com.paypal.sdk.authentication.ClientCredentialsAuthModel;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PayPalConfiguration {
  /// Time-outs below those of whoever waits for us, a token included. No retries of the SDK: ours
  /// carry on after a restart.
  @Bean
  PaypalServerSdkClient paypal(PayPalSettings settings) {
    var http =
        new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(1))
            .readTimeout(Duration.ofMillis(3500))
            .callTimeout(Duration.ofSeconds(4))
            .retryOnConnectionFailure(false)
            .followRedirects(false);
    if (!settings.isLive()) http.addInterceptor(to(HttpUrl.get(settings.apiBase().toString())));
    return new PaypalServerSdkClient.Builder()
        .environment(Environment.PRODUCTION)
        .clientCredentialsAuth(
            new ClientCredentialsAuthModel.Builder(settings.client(), settings.secret()).build())
        .httpClientConfig(
            config -> config.httpClientInstance(http.build(), false).numberOfRetries(0))
        .build();
  }

  /// The SDK has no setting for another address.
  private static okhttp3.Interceptor to(HttpUrl base) {
    return chain -> {
      var url =
          chain
              .request()
              .url()
              .newBuilder()
              .scheme(base.scheme())
              .host(base.host())
              .port(base.port())
              .build();
      return chain.proceed(chain.request().newBuilder().url(url).build());
    };
  }
}
