using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Libvirt.Rpc.Security.Tls;

/// <summary>Certificates and rules of one side, read and checked once; connections share it.</summary>
/// <remarks>
/// Immutable: a server that reloads its certificates makes a new one and uses it for the connections to come. Those that are there keep theirs,
/// which is why it is left to the collector and not disposed.
/// </remarks>
public sealed class TlsContext
{
    private readonly X509Certificate2Collection _authorities;
    private readonly RevocationLists _revoked;

    private TlsContext(TlsRole role, TlsFiles files, TlsOptions options)
    {
        (Role, Options) = (role, options);
        Priority = TlsPriority.Parse(options.Priority);
        _authorities = CertificateFile.Authorities(files.Authorities);
        var identities = files.Identities.Select(identity => CertificateFile.Identity(identity, role)).ToList();
        if (options.CheckOwn)
            CheckOwn(files, identities);
        _revoked = files.Revoked is null ? RevocationLists.None : RevocationLists.Load(files.Revoked, _authorities);
        if (identities is [var (own, intermediates), ..])
        {
            // The names of the authorities tell clients with several certificates which one to send.
            var trust = role == TlsRole.Server ? SslCertificateTrust.CreateForX509Collection(_authorities, sendTrustInHandshake: true) : null;
            Own = SslStreamCertificateContext.Create(own, intermediates, offline: true, trust);
        }
    }

    /// <summary>The side.</summary>
    public TlsRole Role { get; }

    /// <summary>The rules.</summary>
    public TlsOptions Options { get; }

    internal TlsPriority Priority { get; }

    /// <summary>The own certificate; null for a client without.</summary>
    internal SslStreamCertificateContext? Own { get; }

    /// <summary>Reads and checks a client's certificates.</summary>
    /// <exception cref="LibvirtException">
    /// VIR_ERR_SYSTEM_ERROR of domain RPC (files that cannot be used, a bad priority) or none (own certificate that others would refuse); VIR_ERR_CONFIG_UNSUPPORTED
    /// </exception>
    public static TlsContext ForClient(TlsFiles files, TlsOptions options) => new(TlsRole.Client, files, options);

    /// <summary>Reads and checks a server's certificates.</summary>
    /// <exception cref="LibvirtException">as <see cref="ForClient"/></exception>
    public static TlsContext ForServer(TlsFiles files, TlsOptions options)
        => files.Identities.Count > 0 ? new(TlsRole.Server, files, options)
            : throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.InternalError, "a TLS server needs a certificate");

    /// <summary>The policy for a peer's chain, each time a copy: chains change theirs.</summary>
    internal X509ChainPolicy ChainPolicy() => CertificateChain.Policy(_authorities);

    /// <summary>What is wrong with a peer's certificate, or null.</summary>
    /// <param name="certificate">What the peer sent.</param>
    /// <param name="chain">Built with <see cref="ChainPolicy"/>.</param>
    internal string? CheckPeer(X509Certificate2 certificate, X509Chain chain)
        => CertificateChecks.CheckPeer(certificate, Role == TlsRole.Server ? TlsRole.Client : TlsRole.Server)
            ?? (CertificateChain.Check(chain, _authorities, _revoked) is { } reason ? $"Certificate failed validation: {reason}" : null);

    private void CheckOwn(TlsFiles files, List<(X509Certificate2 Own, X509Certificate2Collection Intermediates)> identities)
    {
        string file = files.Authorities;
        try
        {
            for (int i = 0; i < identities.Count; i++)
                Report(CertificateChecks.Check(identities[i].Own, file = files.Identities[i].Certificate, Role));
            file = files.Authorities;
            foreach (var authority in _authorities)
                Report(CertificateChecks.CheckAuthority(authority, file));
            for (int i = 0; i < identities.Count; i++)
                if (CertificateChain.Check(identities[i].Own, identities[i].Intermediates, _authorities, RevocationLists.None) is { } reason)
                    Report($"Our own certificate {files.Identities[i].Certificate} failed validation against {files.Authorities}: {reason}");
        }
        catch (CryptographicException e)
        {
            Report($"A certificate in {file} is malformed: {e.Message}");
        }

        static void Report(string? wrong)
        {
            if (wrong is not null)
                throw TlsErrors.Certificate(wrong);
        }
    }
}
