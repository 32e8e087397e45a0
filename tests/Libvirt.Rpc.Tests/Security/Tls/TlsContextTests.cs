using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Libvirt.Rpc.Security.Tls;

namespace Libvirt.Rpc.Tests.Security.Tls;

/// <summary>Texts, codes and domains of own certificates that native 12.8 refuses, as it answered them.</summary>
public sealed class TlsContextTests : IDisposable
{
    private readonly CertificateMaker _maker = new();

    public void Dispose() => _maker.Dispose();

    private LibvirtException Refused(TlsIdentity? identity, string? authorities = null, string? revoked = null, TlsRole role = TlsRole.Client)
        => Assert.Throws<LibvirtException>(() => Make(identity, authorities, revoked, role));

    private TlsContext Make(TlsIdentity? identity, string? authorities = null, string? revoked = null, TlsRole role = TlsRole.Client)
        => role == TlsRole.Client ? TlsContext.ForClient(_maker.Files(identity, authorities, revoked), TlsOptions.Default)
            : TlsContext.ForServer(_maker.Files(identity, authorities, revoked), TlsOptions.Default);

    private static void Is(LibvirtException error, ErrorDomain domain, string message)
    {
        Assert.Equal(ErrorNumber.SystemError, error.Code);
        Assert.Equal(domain, error.Error.Domain);
        Assert.StartsWith(message, error.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TlsRole.Client, "client")]
    [InlineData(TlsRole.Server, "server")]
    public void Time_counts(TlsRole role, string word)
    {
        var expired = _maker.Make("expired", "CN=x", fromDays: -9, toDays: -2);
        Is(Refused(expired, role: role), ErrorDomain.None, $"The {word} certificate {expired.Certificate} has expired");
        var future = _maker.Make("future", "CN=x", fromDays: 2);
        Is(Refused(future, role: role), ErrorDomain.None, $"The {word} certificate {future.Certificate} is not yet active");
        // Whoever turns the check off gets what the peer thinks of it.
        Assert.NotNull(TlsContext.ForClient(_maker.Files(expired), new() { CheckOwn = false }));
    }

    [Fact]
    public void An_authority_is_no_client()
    {
        var identity = _maker.Make("ca", "CN=x", change: request => request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true)));
        Is(Refused(identity), ErrorDomain.None, $"The certificate {identity.Certificate} basic constraints show a CA, but we need one for a client");
        Is(Refused(identity, role: TlsRole.Server), ErrorDomain.None, $"The certificate {identity.Certificate} basic constraints show a CA, but we need one for a server");
    }

    [Fact]
    public void Usage_counts_when_critical()
    {
        var identity = _maker.Make("enc", "CN=x", change: request => request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment, true)));
        Is(Refused(identity), ErrorDomain.None, $"Certificate {identity.Certificate} usage does not permit digital signature");
        Assert.NotNull(Make(_maker.Make("enc2", "CN=x", change: request => request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment, false)))));
    }

    [Fact]
    public void Malformed_ones_are_named()
    {
        var identity = _maker.Make("bad", "CN=x", change: request => request.CertificateExtensions.Add(new X509Extension(new Oid("2.5.29.15"), [3, 5], true)));
        var error = Refused(identity);
        Assert.Equal(ErrorNumber.SystemError, error.Code);
        Assert.Contains(identity.Certificate, error.Error.Message);
    }

    [Fact]
    public void Purpose_counts_when_critical()
    {
        var servers = new OidCollection { new("1.3.6.1.5.5.7.3.1") };
        var identity = _maker.Make("purpose", "CN=x", change: request => request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(servers, true)));
        Is(Refused(identity), ErrorDomain.None, $"Certificate {identity.Certificate} purpose does not allow use for with a TLS client");
        Assert.NotNull(Make(identity, role: TlsRole.Server));
        Assert.NotNull(Make(_maker.Make("purpose2", "CN=x", change: request => request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(servers, false)))));
    }

    [Fact]
    public void Authorities_are_checked()
    {
        Check("nobc", request => { }, "The certificate {0} is missing basic constraints for a CA");
        Check("noca", request => request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true)), "The certificate {0} basic constraints do not show a CA");
        Check("nosign", request =>
        {
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.CrlSign, true));
        }, "Certificate {0} usage does not permit certificate signing");
        Check("expired", null, "The CA certificate {0} has expired", -9, -2);
        Check("future", null, "The CA certificate {0} is not yet active", 2, 9);

        void Check(string name, Action<CertificateRequest>? change, string message, int from = -1, int to = 30)
        {
            using var authority = CertificateMaker.MakeAuthority("CN=" + name, change, from, to);
            string path = _maker.Write(name + ".pem", authority);
            Is(Refused(null, path), ErrorDomain.None, string.Format(message, path));
        }
    }

    [Fact]
    public void Strangers_are_known_by_their_issuer_and_signature()
    {
        using var stranger = CertificateMaker.MakeAuthority("CN=stranger");
        var identity = _maker.Make("stranger", "CN=x", stranger);
        string message = $"Our own certificate {identity.Certificate} failed validation against {_maker.AuthorityFile}: The certificate hasn't got a known issuer.";
        Is(Refused(identity), ErrorDomain.None, message);
        // The same name does not make the same authority.
        using var forger = CertificateMaker.MakeAuthority("CN=test authority");
        var forged = _maker.Make("forged", "CN=x", forger);
        Is(Refused(forged), ErrorDomain.None, $"Our own certificate {forged.Certificate} failed validation against {_maker.AuthorityFile}: ");
    }

    [Fact]
    public void Intermediate_authorities_may_be_sent_along_or_be_trusted_themselves()
    {
        _maker.Make("middle", "CN=middle", change: request => request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true)));
        using var middle = X509Certificate2.CreateFromPemFile(Path.Combine(_maker.Folder, "middlecert.pem"), Path.Combine(_maker.Folder, "middlekey.pem"));
        Assert.NotNull(Make(_maker.Make("chained", "CN=x", middle, withIssuer: true)));
        var alone = _maker.Make("alone", "CN=x", middle);
        Refused(alone);
        string onlyMiddle = _maker.Write("onlymiddle.pem", middle);
        Assert.NotNull(Make(alone, onlyMiddle));
        // Trusting the intermediate authority's name is not enough: the signature must be its own.
        using var forger = CertificateMaker.MakeAuthority("CN=middle");
        Refused(_maker.Make("forged", "CN=x", forger), onlyMiddle);
    }

    [Fact]
    public void Files_are_named()
    {
        string missing = Path.Combine(_maker.Folder, "missing.pem"), garbage = Path.Combine(_maker.Folder, "garbage.pem");
        File.WriteAllText(garbage, "foo\n");
        var (certificate, key) = (_maker.Client.Certificate, _maker.Client.Key);
        Is(Refused(null, garbage), ErrorDomain.None, $"Unable to import certificate list {garbage}");
        Is(Refused(new(garbage, key)), ErrorDomain.None, $"Unable to import client certificate {garbage}");
        Is(Refused(new(garbage, key), role: TlsRole.Server), ErrorDomain.None, $"Unable to import server certificate {garbage}");
        Is(Refused(new(certificate, garbage)), ErrorDomain.Rpc, $"Unable to set x509 key and certificate: {garbage}, {certificate}: The requested data were not available.");
        Is(Refused(new(certificate, _maker.Server.Key)), ErrorDomain.Rpc,
            $"Unable to set x509 key and certificate: {_maker.Server.Key}, {certificate}: The certificate and the given key do not match.");
        Is(Refused(new(certificate, missing)), ErrorDomain.Rpc, $"Unable to set x509 key and certificate: {missing}, {certificate}: Error while reading file.");
        Is(Refused(null, missing), ErrorDomain.Rpc, $"Unable to set x509 CA certificate: {missing}: Error while reading file.");
        Is(Refused(null, revoked: garbage), ErrorDomain.Rpc, $"Unable to set x509 certificate revocation list: {garbage}: Base64 decoding error.");
        File.WriteAllText(garbage, "-----BEGIN CERTIFICATE-----\nZm9v\n-----END CERTIFICATE-----\n");
        Is(Refused(null, garbage), ErrorDomain.None, $"Unable to import certificate list {garbage}");
        File.WriteAllText(garbage, "-----BEGIN X509 CRL-----\nZm9v\n-----END X509 CRL-----\n");
        Is(Refused(null, revoked: garbage), ErrorDomain.Rpc, $"Unable to set x509 certificate revocation list: {garbage}: ");
    }

    [Fact]
    public void Keys_of_every_form_and_of_others()
    {
        var rsa = _maker.Make("rsa", "CN=x", isRsa: true);
        var elliptic = _maker.Client;
        var otherRsa = _maker.Make("rsa2", "CN=x", isRsa: true);
        Assert.NotNull(Make(rsa));
        foreach (var (certificate, key) in new[] { (rsa.Certificate, otherRsa.Key), (rsa.Certificate, elliptic.Key), (elliptic.Certificate, rsa.Key), (elliptic.Certificate, _maker.Server.Key) })
            Is(Refused(new(certificate, key)), ErrorDomain.Rpc, $"Unable to set x509 key and certificate: {key}, {certificate}: The certificate and the given key do not match.");
        using var loaded = RSA.Create();
        loaded.ImportFromPem(File.ReadAllText(rsa.Key));
        string other = Path.Combine(_maker.Folder, "other.pem");
        File.WriteAllText(other, loaded.ExportRSAPrivateKeyPem());
        Assert.NotNull(Make(new(rsa.Certificate, other)));
        using var curve = ECDsa.Create();
        curve.ImportFromPem(File.ReadAllText(elliptic.Key));
        File.WriteAllText(other, "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n" + curve.ExportECPrivateKeyPem());
        Assert.NotNull(Make(new(elliptic.Certificate, other)));
        File.WriteAllText(other, loaded.ExportEncryptedPkcs8PrivateKeyPem("pw", new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1000)));
        Assert.Contains("is encrypted", Refused(new(rsa.Certificate, other)).Error.Message);
        File.WriteAllText(other, "-----BEGIN PRIVATE KEY-----\nZm9v\n-----END PRIVATE KEY-----\n");
        Assert.Contains("is damaged", Refused(new(rsa.Certificate, other)).Error.Message);
    }

    [Fact]
    public void A_revocation_list_must_be_of_its_issuer()
    {
        using var forger = CertificateMaker.MakeAuthority("CN=test authority");
        Is(Refused(null, revoked: _maker.Revoke("forged.pem", _maker.Client, forger)), ErrorDomain.Rpc, $"Unable to set x509 certificate revocation list: {_maker.Folder}/forged.pem: ");
        // Native does not look up the own certificate in it: the peer will.
        Assert.NotNull(Make(_maker.Client, revoked: _maker.Revoke("good.pem", _maker.Client)));
    }

    [Fact]
    public void Files_are_found_in_a_folder_all_or_nothing()
    {
        string folder = Path.Combine(_maker.Folder, "pki");
        string Name(string name) => Path.Combine(folder, name);
        Directory.CreateDirectory(folder);
        Is(Assert.Throws<LibvirtException>(() => TlsFiles.ForClient(folder)), ErrorDomain.Rpc, $"CA certificate '{Name("cacert.pem")}' does not exist: No such file or directory");
        File.Copy(_maker.AuthorityFile, Name("cacert.pem"));
        Assert.Empty(TlsFiles.ForClient(folder).Identities);
        Is(Assert.Throws<LibvirtException>(() => TlsFiles.ForServer(folder)), ErrorDomain.Rpc, $"Certificate '{Name("servercert.pem")}' does not exist: No such file or directory");
        File.Copy(_maker.Client.Certificate, Name("clientcert.pem"));
        Is(Assert.Throws<LibvirtException>(() => TlsFiles.ForClient(folder)), ErrorDomain.Rpc,
            $"Key '{Name("clientkey.pem")}' does not exist, but certificate '{Name("clientcert.pem")}' does: No such file or directory");
        File.Copy(_maker.Client.Key, Name("clientkey.pem"));
        File.Copy(_maker.Client.Key, Name("clientkey0.pem"));
        var error = Assert.Throws<LibvirtException>(() => TlsFiles.ForClient(folder));
        Is(error, ErrorDomain.Rpc, $"Certificate '{Name("clientcert0.pem")}' does not exist, but key '{Name("clientkey0.pem")}' does: No such file or directory");
        Assert.Equal(2, error.Error.Int1);
        File.Copy(_maker.Client.Certificate, Name("clientcert0.pem"));
        var files = TlsFiles.ForClient(folder);
        Assert.Equal([new(Name("clientcert.pem"), Name("clientkey.pem")), new(Name("clientcert0.pem"), Name("clientkey0.pem"))], files.Identities);
        Assert.NotNull(TlsContext.ForClient(files, TlsOptions.Default));
    }

    [Fact]
    public void Configured_files_are_all_or_nothing()
    {
        var (certificate, key) = (_maker.Server.Certificate, _maker.Server.Key);
        Assert.Equal(new TlsFiles(_maker.AuthorityFile, "/crl", []) with { Identities = [] }, TlsFiles.Configured(_maker.AuthorityFile, "/crl", [certificate], [key]) with { Identities = [] });
        Unsupported(() => TlsFiles.Configured(null, null, [certificate], [key]), "No CA certificate path set to match server key(s)/cert(s)");
        Unsupported(() => TlsFiles.Configured(_maker.AuthorityFile, null, [], [key]), "No server certificate path(s) set to match server key(s)");
        Unsupported(() => TlsFiles.Configured(_maker.AuthorityFile, null, [certificate], []), "No server key path(s) set to match server cert(s)");
        Unsupported(() => TlsFiles.Configured(_maker.AuthorityFile, null, [certificate, certificate], [key]), "Number of certificates (2) must match number of keys (1)");
        Is(Assert.Throws<LibvirtException>(() => TlsFiles.Configured("/x", null, [certificate], [key])), ErrorDomain.Rpc, "CA certificate '/x' does not exist: No such file or directory");
        Is(Assert.Throws<LibvirtException>(() => TlsFiles.Configured(_maker.AuthorityFile, null, [certificate], ["/x"])), ErrorDomain.Rpc,
            $"Key '/x' does not exist, but certificate '{certificate}' does: No such file or directory");
        Is(Assert.Throws<LibvirtException>(() => TlsFiles.Configured(_maker.AuthorityFile, null, ["/y"], ["/x"])), ErrorDomain.Rpc, "Certificate '/y' does not exist: No such file or directory");

        static void Unsupported(Action call, string message)
        {
            var error = Assert.Throws<LibvirtException>(call);
            Assert.Equal(ErrorNumber.ConfigUnsupported, error.Code);
            Assert.Equal("unsupported configuration: " + message, error.Error.Message);
        }
    }
}
