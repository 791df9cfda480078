package health.consulta.kit.remote;

import feign.Request.HttpMethod;
import feign.RetryableException;
import feign.Retryer;

/// A GET whose connection failed is tried once more; nothing else is ever sent twice.
class GetRetry implements Retryer {
  private boolean tried;

  @Override
  public void continueOrPropagate(RetryableException failure) {
    if (tried || failure.method() != HttpMethod.GET) throw failure;
    tried = true;
  }

  @Override
  public Retryer clone() {
    return new GetRetry();
  }
}
