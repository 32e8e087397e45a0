using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Libvirt.Rpc.Security.Tls;

namespace Libvirt.Rpc.Tests.Security.Tls;

/// <summary>Makes authorities and certificates in a folder of its own.</summary>
internal sealed class CertificateMaker : IDisposable
{
    private int _serial = 10;

    public CertificateMaker()
    {
        Folder = Directory.CreateTempSubdirectory("libvirt-aot-pki-").FullName;
        Authority = MakeAuthority("CN=test authority");
        Write("cacert.pem", Authority);
        Server = Make("server", "CN=server,O=libvirt");
        Client = Make("client", "CN=client,O=libvirt");
    }

    public string Folder { get; }

    public X509Certificate2 Authority { get; }

    public TlsIdentity Server { get; }

    public TlsIdentity Client { get; }

    public string AuthorityFile => Path.Combine(Folder, "cacert.pem");

    public TlsFiles Files(TlsIdentity? identity, string? authorities = null, string? revoked = null)
        => new(authorities ?? AuthorityFile, revoked, identity is null ? [] : [identity]);

    public static X509Certificate2 MakeAuthority(string name, Action<CertificateRequest>? change = null, int fromDays = -1, int toDays = 30)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        if (change is null)
        {
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        }
        change?.Invoke(request);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(fromDays), DateTimeOffset.UtcNow.AddDays(toDays));
    }

    /// <summary>A certificate for localhost and 127.0.0.1 that servers and clients may use.</summary>
    public TlsIdentity Make(string file, string name, X509Certificate2? issuer = null, Action<CertificateRequest>? change = null, int fromDays = -1, int toDays = 20,
        bool isRsa = false, bool withIssuer = false)
    {
        using AsymmetricAlgorithm key = isRsa ? RSA.Create(2048) : ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var subject = new X500DistinguishedName(name);
        var request = key is RSA rsa ? new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(subject, (ECDsa)key, HashAlgorithmName.SHA256);
        if (change is null)
        {
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName("localhost");
            names.AddDnsName("*.wild.example");
            names.AddIpAddress(IPAddress.Loopback);
            request.CertificateExtensions.Add(names.Build());
        }
        change?.Invoke(request);
        issuer ??= Authority;
        using var certificate = request.Create(issuer.SubjectName, X509SignatureGenerator.CreateForECDsa(issuer.GetECDsaPrivateKey()!),
            DateTimeOffset.UtcNow.AddDays(fromDays), DateTimeOffset.UtcNow.AddDays(toDays), [(byte)_serial++]);
        var identity = new TlsIdentity(Path.Combine(Folder, file + "cert.pem"), Path.Combine(Folder, file + "key.pem"));
        File.WriteAllText(identity.Certificate, "text that is no PEM\n" + certificate.ExportCertificatePem() + "\n" + (withIssuer ? issuer.ExportCertificatePem() : ""));
        File.WriteAllText(identity.Key, "and here too\n" + key.ExportPkcs8PrivateKeyPem());
        return identity;
    }

    public string Write(string name, X509Certificate2 certificate)
    {
        string path = Path.Combine(Folder, name);
        File.WriteAllText(path, certificate.ExportCertificatePem());
        return path;
    }

    public string Revoke(string name, TlsIdentity identity, X509Certificate2? signer = null)
    {
        var list = new CertificateRevocationListBuilder();
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(identity.Certificate);
        list.AddEntry(certificate.SerialNumberBytes.Span);
        signer ??= Authority;
        var encoded = list.Build(Authority.SubjectName, X509SignatureGenerator.CreateForECDsa(signer.GetECDsaPrivateKey()!), 1, DateTimeOffset.UtcNow.AddDays(9), HashAlgorithmName.SHA256,
            new X509AuthorityKeyIdentifierExtension(new byte[] { 0x30, 0x03, 0x80, 0x01, 0x01 }));
        string path = Path.Combine(Folder, name);
        File.WriteAllText(path, PemEncoding.WriteString("X509 CRL", encoded));
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
