using System.Formats.Asn1;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Libvirt.Rpc.Security.Tls;

public sealed partial class TlsChannel
{
    private static readonly LogSource Log = new("rpc.nettlscontext");

    private Task? _agreement;
    private string? _wrong;
    private bool _isAgreed, _isConfirmed;

    /// <summary>Takes the handshake as far as it goes without waiting.</summary>
    /// <returns>what to wait for; <see cref="TlsHandshake.Done"/> when the peer was checked and, on a client, the server has accepted</returns>
    /// <exception cref="LibvirtException">
    /// VIR_ERR_AUTH_FAILED: no agreement, or the peer's certificate is refused; VIR_ERR_SYSTEM_ERROR: the server did not accept, or the channel broke.
    /// The channel is of no more use.
    /// </exception>
    public TlsHandshake Handshake()
    {
        if (!_isAgreed && Agree() is var step && step != TlsHandshake.Done)
            return step;
        return _context.Role == TlsRole.Server ? Accept() : AwaitAcceptance();
    }

    private TlsHandshake Agree()
    {
        using var inline = InlineContinuations.Begin();
        _agreement ??= _context.Role == TlsRole.Server ? _tls.AuthenticateAsServerAsync(ServerOptions()) : _tls.AuthenticateAsClientAsync(ClientOptions());
        for (; ; )
        {
            if (!_agreement.IsCompleted && !_cipher.IsReading)
                throw LibvirtException.Internal(ErrorDomain.Rpc, "the TLS handshake waits for nothing");
            if (!Flush())
                return TlsHandshake.WantsWrite;
            if (_agreement.IsCompleted)
                break;
            if (!_cipher.Resume())
                return TlsHandshake.WantsRead;
        }
        try
        {
            _agreement.GetAwaiter().GetResult();
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw Failure(e, reason => TlsErrors.Refused($"TLS handshake failed {reason}"));
        }
        if (_wrong is not null)
        {
            Log.Warning($"Certificate check failed {_wrong}");
            if (_context.Options.CheckPeer)
                throw TlsErrors.Refused($"Failed to verify peer's certificate: {_wrong}");
            Log.Info($"Ignoring bad certificate at user request");
        }
        _isAgreed = true;
        return TlsHandshake.Done;
    }

    /// <summary>The server's byte.</summary>
    private TlsHandshake Accept()
    {
        if (!_isConfirmed)
        {
            if (Send([1]) == WouldBlock)
                return TlsHandshake.WantsWrite;
            _isConfirmed = true;
        }
        return Flush() ? TlsHandshake.Done : TlsHandshake.WantsWrite;
    }

    private TlsHandshake AwaitAcceptance()
    {
        if (_isConfirmed)
            return TlsHandshake.Done;
        Span<byte> answer = stackalloc byte[1];
        int count;
        try
        {
            count = Receive(answer);
        }
        catch (LibvirtException e)
        {
            throw NotAccepted(e.Error.Message);
        }
        if (count == WouldBlock)
            return TlsHandshake.WantsRead;
        if (count == 0)
            throw NotAccepted("the server closed the connection: it does not accept our certificate or address");
        if (answer[0] != 1)
            throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, "server verification (of our certificate or IP address) failed");
        _isConfirmed = true;
        return TlsHandshake.Done;

        static LibvirtException NotAccepted(string reason)
            => LibvirtException.System(ErrorDomain.Rpc, InputOutputError, "Unable to read TLS confirmation").With(reason);
    }

    // Sessions are not resumed: a ticket would let a peer in whose chain is not shown again.
    private SslServerAuthenticationOptions ServerOptions() => new()
    {
        ServerCertificateContext = _context.Own,
        ClientCertificateRequired = true,
        EnabledSslProtocols = _context.Priority.Protocols,
        CipherSuitesPolicy = _context.Priority.Policy,
        CertificateChainPolicy = _context.ChainPolicy(),
        AllowTlsResume = false,
        AllowRenegotiation = false,
    };

    private SslClientAuthenticationOptions ClientOptions() => new()
    {
        TargetHost = _hostName is null || IPAddress.TryParse(_hostName, out _) ? "" : _hostName,
        ClientCertificateContext = _context.Own,
        EnabledSslProtocols = _context.Priority.Protocols,
        CipherSuitesPolicy = _context.Priority.Policy,
        CertificateChainPolicy = _context.ChainPolicy(),
        AllowTlsResume = false,
        AllowRenegotiation = false,
    };

    /// <summary>Looks at the peer's certificate but lets the handshake go on: like native, who is refused learns it from the missing byte.</summary>
    private bool CheckPeer(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 peer || chain is null)
        {
            _wrong = "Unable to verify TLS peer: No certificate was found.";
            return true;
        }
        try
        {
            (_wrong, PeerName) = CheckPeer(peer, chain);
        }
        catch (Exception e) when (e is CryptographicException or AsnContentException)
        {
            _wrong = $"The certificate is malformed: {e.Message}";
        }
        return true;
    }

    private (string? Wrong, string? Name) CheckPeer(X509Certificate2 peer, X509Chain chain)
    {
        if (_context.CheckPeer(peer, chain) is { } wrong)
            return (wrong, null);
        if (_hostName is not null && !HostNames.Match(peer, _hostName))
            return ($"Certificate [session] owner does not match the hostname {_hostName}", null);
        string name = DistinguishedName.Text(peer.SubjectName.RawData);
        return _context.Role == TlsRole.Server && _context.Options.AllowedNames is { } allowed && !NamePattern.MatchesAny(allowed, name)
            ? ($"Client's Distinguished Name '{name}' is not on the list of allowed clients (tls_allowed_dn_list)", null) : (null, name);
    }
}
