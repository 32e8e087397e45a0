using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Libvirt.Rpc.Security.Tls;

namespace Libvirt.Rpc.Tests.Security.Tls;

/// <summary>Who is let in, and what the other side learns.</summary>
public sealed class PeerCheckTests : IDisposable
{
    private const string NotAccepted = "Unable to read TLS confirmation: Input/output error";

    private static readonly TlsOptions Lax = new() { CheckOwn = false };

    private readonly CertificateMaker _maker = new();

    public void Dispose() => _maker.Dispose();

    private TlsPair Connect(TlsIdentity? client = null, TlsIdentity? server = null, string host = "localhost", TlsOptions? clientOptions = null, TlsOptions? serverOptions = null,
        bool anonymous = false, string? revokedByServer = null, string? revokedByClient = null)
        => new TlsPair(TlsContext.ForClient(_maker.Files(anonymous ? null : client ?? _maker.Client, revoked: revokedByClient), clientOptions ?? Lax),
            TlsContext.ForServer(_maker.Files(server ?? _maker.Server, revoked: revokedByServer), serverOptions ?? Lax), host).Handshake();

    private static void ServerRefuses(TlsPair pair, string reason)
    {
        using (pair)
        {
            Assert.Equal(ErrorNumber.AuthFailed, pair.ServerError?.Code);
            Assert.Equal("authentication failed: Failed to verify peer's certificate: " + reason, pair.ServerError!.Error.Message);
            Assert.Equal(ErrorDomain.Rpc, pair.ServerError.Error.Domain);
            Assert.Equal(ErrorNumber.SystemError, pair.ClientError?.Code);
            Assert.StartsWith(NotAccepted, pair.ClientError!.Error.Message, StringComparison.Ordinal);
            Assert.Equal(5, pair.ClientError.Error.Int1);
        }
    }

    private static void ClientRefuses(TlsPair pair, string reason)
    {
        using (pair)
        {
            Assert.Equal(ErrorNumber.AuthFailed, pair.ClientError?.Code);
            Assert.Equal("authentication failed: Failed to verify peer's certificate: " + reason, pair.ClientError!.Error.Message);
        }
    }

    private static void Works(TlsPair pair)
    {
        using (pair)
        {
            Assert.Null(pair.ClientError);
            Assert.Null(pair.ServerError);
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("127.0.0.1")]
    [InlineData("a.wild.example")]
    public void Names_of_the_server(string host) => Works(Connect(host: host));

    [Theory]
    [InlineData("127.0.0.2")]
    [InlineData("::1")]
    [InlineData("a.b.wild.example")]
    [InlineData("server")]
    [InlineData("local_host")]
    public void Other_names(string host)
    {
        ClientRefuses(Connect(host: host), $"Certificate [session] owner does not match the hostname {host}");
        Works(Connect(host: host, clientOptions: Lax with { CheckPeer = false }));
    }

    [Fact]
    public void The_common_name_counts_without_alternative_names()
    {
        var old = _maker.Make("old", "CN=localhost", change: _ => { });
        Works(Connect(server: old));
        ClientRefuses(Connect(server: old, host: "127.0.0.1"), "Certificate [session] owner does not match the hostname 127.0.0.1");
        var addressAsName = _maker.Make("address", "CN=x", change: request =>
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName("127.0.0.1");
            request.CertificateExtensions.Add(names.Build());
        });
        Works(Connect(server: addressAsName, host: "127.0.0.1"));
    }

    [Fact]
    public void A_client_without_certificate()
    {
        ServerRefuses(Connect(anonymous: true), "Unable to verify TLS peer: No certificate was found.");
        Works(Connect(anonymous: true, serverOptions: Lax with { CheckPeer = false }));
    }

    [Fact]
    public void Expired_ones()
    {
        var expired = _maker.Make("expired", "CN=x", fromDays: -9, toDays: -2);
        ServerRefuses(Connect(client: expired), "The client certificate [session] has expired");
        ClientRefuses(Connect(server: expired), "The server certificate [session] has expired");
    }

    [Fact]
    public void Strangers()
    {
        using var authority = CertificateMaker.MakeAuthority("CN=stranger");
        var stranger = _maker.Make("stranger", "CN=x", authority);
        ServerRefuses(Connect(client: stranger), "Certificate failed validation: The certificate hasn't got a known issuer.");
        ClientRefuses(Connect(server: stranger), "Certificate failed validation: The certificate hasn't got a known issuer.");
        using var forgery = CertificateMaker.MakeAuthority("CN=test authority");
        var forged = _maker.Make("forged", "CN=x", forgery);
        using var pair = Connect(client: forged);
        Assert.Equal(ErrorNumber.AuthFailed, pair.ServerError?.Code);
    }

    [Fact]
    public void Self_signed_ones()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=me", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTime.UtcNow.AddDays(-1), DateTime.UtcNow.AddDays(1));
        var identity = new TlsIdentity(_maker.Write("self.pem", certificate), Path.Combine(_maker.Folder, "selfkey.pem"));
        File.WriteAllText(identity.Key, key.ExportRSAPrivateKeyPem());
        ServerRefuses(Connect(client: identity), "Certificate failed validation: The certificate hasn't got a known issuer.");
    }

    [Fact]
    public void Revoked_ones()
    {
        string list = _maker.Revoke("crl.pem", _maker.Client);
        ServerRefuses(Connect(revokedByServer: list), "Certificate failed validation: The certificate has been revoked.");
        Works(Connect(revokedByClient: list));
        ClientRefuses(Connect(revokedByClient: _maker.Revoke("crl2.pem", _maker.Server)), "Certificate failed validation: The certificate has been revoked.");
    }

    [Fact]
    public void Wrong_purposes()
    {
        var identity = _maker.Make("purpose", "CN=x", change: request => request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1")], true)));
        ServerRefuses(Connect(client: identity), "Certificate [session] purpose does not allow use for with a TLS client");
        Works(Connect(client: _maker.Make("advice", "CN=x", change: request => request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1")], false)))));
    }

    [Theory]
    [InlineData("2.5.29.15", "0305")] // key usage
    [InlineData("2.5.29.19", "3005")] // basic constraints
    [InlineData("2.5.29.37", "30050603")] // purposes
    [InlineData("2.5.29.17", "3082")] // names
    public void Malformed_extensions(string type, string hexadecimal)
    {
        var identity = _maker.Make("bad", "CN=localhost", change: request => request.CertificateExtensions.Add(new X509Extension(new Oid(type), Convert.FromHexString(hexadecimal), true)));
        try
        {
            using var client = Connect(client: identity);
            Assert.Equal(ErrorNumber.AuthFailed, client.ServerError?.Code);
            using var server = Connect(server: identity);
            Assert.Equal(ErrorNumber.AuthFailed, server.ClientError?.Code);
        }
        catch (LibvirtException e)
        {
            Assert.Equal(ErrorNumber.SystemError, e.Code); // not even loaded
        }
    }

    [Fact]
    public void The_list_of_names()
    {
        Works(Connect(serverOptions: Lax with { AllowedNames = ["CN=other", "O=lib*,CN=cl?ent"] }));
        ServerRefuses(Connect(serverOptions: Lax with { AllowedNames = ["CN=client,O=libvirt", "O=libvirt"] }),
            "Client's Distinguished Name 'O=libvirt,CN=client' is not on the list of allowed clients (tls_allowed_dn_list)");
        ServerRefuses(Connect(serverOptions: Lax with { AllowedNames = [] }),
            "Client's Distinguished Name 'O=libvirt,CN=client' is not on the list of allowed clients (tls_allowed_dn_list)");
    }

    [Fact]
    public void Keys_of_every_kind_and_intermediate_authorities()
    {
        Works(Connect(_maker.Make("rsa", "CN=x", isRsa: true), _maker.Make("rsa2", "CN=y", isRsa: true)));
        _maker.Make("middle", "CN=middle", change: request => request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true)));
        using var middle = X509Certificate2.CreateFromPemFile(Path.Combine(_maker.Folder, "middlecert.pem"), Path.Combine(_maker.Folder, "middlekey.pem"));
        Works(Connect(client: _maker.Make("chained", "CN=x", middle, withIssuer: true)));
    }

    [Fact]
    public void No_common_version()
    {
        using var pair = Connect(clientOptions: Lax with { Priority = "NORMAL:-VERS-ALL:+VERS-TLS1.2" }, serverOptions: Lax with { Priority = "NORMAL:-VERS-TLS1.2" });
        Assert.Equal(ErrorNumber.AuthFailed, pair.ServerError?.Code);
        Assert.StartsWith("authentication failed: TLS handshake failed ", pair.ServerError!.Error.Message, StringComparison.Ordinal);
        Assert.Equal(ErrorNumber.AuthFailed, pair.ClientError?.Code);
        Assert.StartsWith("authentication failed: TLS handshake failed ", pair.ClientError!.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NORMAL", 256)]
    [InlineData("NONE:+VERS-TLS1.3:+AES-128-GCM:+AEAD:+KX-ALL", 128)]
    [InlineData("NORMAL:-VERS-TLS1.3:-CIPHER-ALL:+AES-128-GCM", 128)]
    [InlineData("SECURE192:-VERS-TLS1.3", 256)]
    [InlineData("@SYSTEM", 256)]
    public void Priorities_choose_ciphers(string priority, int bits)
    {
        using var pair = Connect(serverOptions: Lax with { Priority = priority });
        Assert.Null(pair.ServerError);
        Assert.Equal(bits, pair.Server.KeyBits);
        Assert.Equal(bits, pair.Client.KeyBits);
    }

    [Fact]
    public void Garbage_instead_of_a_handshake()
    {
        var (left, right) = SocketPair.Channels();
        using var server = TlsChannel.Server(TlsContext.ForServer(_maker.Files(_maker.Server), Lax), right);
        Assert.Equal(TlsHandshake.WantsRead, server.Handshake());
        left.Send("\0\0\0\x1c\0\0\0\0 a message without TLS"u8);
        var error = Assert.Throws<LibvirtException>(() => server.Handshake());
        Assert.Equal(ErrorNumber.AuthFailed, error.Code);
        Assert.Equal(ErrorDomain.Rpc, error.Error.Domain);
        left.Dispose();
    }

    [Fact]
    public void A_peer_that_goes_away()
    {
        var (left, right) = SocketPair.Channels();
        using var server = TlsChannel.Server(TlsContext.ForServer(_maker.Files(_maker.Server), Lax), right);
        Assert.Equal(TlsHandshake.WantsRead, server.Handshake());
        left.Dispose();
        Assert.Equal("authentication failed: TLS handshake failed The TLS connection was non-properly terminated.", Assert.Throws<LibvirtException>(() => server.Handshake()).Error.Message);
    }
}
