using System.Net.Security;
using System.Security.Authentication;
using Libvirt.Rpc.Security.Tls;

namespace Libvirt.Rpc.Tests.Security.Tls;

public sealed class TlsPriorityTests
{
    [Theory]
    [InlineData("NORMAL", SslProtocols.Tls12 | SslProtocols.Tls13)]
    [InlineData("NORMAL:-VERS-SSL3.0:-VERS-TLS1.0:-VERS-TLS1.1", SslProtocols.Tls12 | SslProtocols.Tls13)]
    [InlineData("@LIBVIRT,SYSTEM", SslProtocols.Tls12 | SslProtocols.Tls13)]
    [InlineData("NORMAL:-VERS-ALL:+VERS-TLS1.3:%COMPAT", SslProtocols.Tls13)]
    [InlineData("SECURE128:!VERS-TLS1.3:-3DES-CBC:-ARCFOUR-128", SslProtocols.Tls12)]
    public void Versions(string text, SslProtocols protocols)
    {
        var priority = TlsPriority.Parse(text);
        Assert.Equal(protocols, priority.Protocols);
        Assert.Null(priority.Suites);
    }

    [Fact]
    public void Suites()
    {
        Assert.Equal([TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256], TlsPriority.Parse("NONE:+VERS-TLS1.3:+CHACHA20-POLY1305:+AEAD").Suites);
        Assert.DoesNotContain(TlsCipherSuite.TLS_AES_128_GCM_SHA256, TlsPriority.Parse("SECURE256").Suites!);
        Assert.DoesNotContain(TlsCipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384, TlsPriority.Parse("PFS").Suites!);
        Assert.DoesNotContain(TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA, TlsPriority.Parse("NORMAL:-SHA1").Suites!);
        Assert.Equal([TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384], TlsPriority.Parse("SUITEB192").Suites);
    }

    [Theory]
    [InlineData("FOO")]
    [InlineData("")]
    [InlineData("NORMAL:")]
    [InlineData("NORMAL:+FOO")]
    [InlineData("NORMAL:VERS-TLS1.3")]
    [InlineData("NORMAL:-VERS-TLS9")]
    public void Nonsense(string text)
    {
        var error = Assert.Throws<LibvirtException>(() => TlsPriority.Parse(text));
        Assert.Equal(ErrorNumber.SystemError, error.Code);
        Assert.StartsWith($"Failed to set TLS session priority to {text}: The request is invalid.", error.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NORMAL:+VERS-TLS1.0")]
    [InlineData("NORMAL:-VERS-ALL")]
    [InlineData("NORMAL:-GROUP-X25519")]
    [InlineData("NORMAL:+ARCFOUR-128")]
    [InlineData("NORMAL:-CIPHER-ALL")]
    [InlineData("NONE:+VERS-TLS1.2:+AES-128-GCM:+AEAD")]
    [InlineData("LEGACY")]
    [InlineData("NORMAL:%PROFILE_MEDIUM")]
    public void What_cannot_be_had(string text)
        => Assert.Equal(ErrorNumber.ConfigUnsupported, Assert.Throws<LibvirtException>(() => TlsPriority.Parse(text)).Code);
}
