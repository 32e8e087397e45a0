using System.Buffers;
using System.Net.Security;
using System.Security.Authentication;
using Libvirt.Rpc.Channels;

namespace Libvirt.Rpc.Security.Tls;

/// <summary>TLS around another channel. <see cref="Handshake"/> comes first, until it says <see cref="TlsHandshake.Done"/>.</summary>
/// <remarks>
/// After the handshake of TLS the server looks at the client's certificate and then sends one byte, 1, through TLS: accepted. The client waits for it before
/// its first message. Both is part of <see cref="Handshake"/>; a server that refuses closes without a word.
/// </remarks>
public sealed partial class TlsChannel : ByteChannel
{
    private const int InputOutputError = 5; // EIO
    private const int RecordSize = 16 * 1024; // plain text of a TLS record, at most
    private const int SendSize = 64 * 1024; // taken at once: bounds what is kept when the peer does not read

    private readonly TlsContext _context;
    private readonly ByteChannel _inner;
    private readonly CipherStream _cipher;
    private readonly SslStream _tls;
    private readonly string? _hostName;
    private byte[]? _plain; // rented while a read is under way or it holds something
    private int _plainStart, _plainEnd;
    private ValueTask<int> _read;
    private bool _isReading, _isAtEnd;

    private TlsChannel(TlsContext context, ByteChannel inner, string? hostName)
    {
        (_context, _inner, _hostName) = (context, inner, hostName);
        _cipher = new CipherStream(inner);
        _tls = new SslStream(_cipher, leaveInnerStreamOpen: true, CheckPeer);
    }

    /// <summary>The connecting side.</summary>
    /// <param name="context">A client's.</param>
    /// <param name="inner">A connected channel; this one owns it.</param>
    /// <param name="hostName">The name or address that the server's certificate must have.</param>
    public static TlsChannel Client(TlsContext context, ByteChannel inner, string hostName) => new(context, inner, hostName);

    /// <summary>The listening side.</summary>
    /// <param name="context">A server's.</param>
    /// <param name="inner">An accepted channel; this one owns it.</param>
    public static TlsChannel Server(TlsContext context, ByteChannel inner) => new(context, inner, null);

    /// <inheritdoc/>
    public override int Descriptor => _inner.Descriptor;

    /// <inheritdoc/>
    public override int WriteDescriptor => _inner.WriteDescriptor;

    /// <inheritdoc/>
    public override bool HasBuffered => _plainEnd > _plainStart || _cipher.HasAhead || _inner.HasBuffered;

    /// <inheritdoc/>
    public override bool HasUnsent => _cipher.HasUnsent || _inner.HasUnsent;

    /// <inheritdoc/>
    public override bool IsEncrypted => true;

    /// <summary>The strength of the cipher in bits, after the handshake: what SASL calls the external security strength.</summary>
    public int KeyBits => TlsSuite.KeyBits(_tls.NegotiatedCipherSuite);

    /// <summary>The name in the peer's certificate (see <see cref="DistinguishedName"/>), after the handshake; null when there is none or it was not checked.</summary>
    public string? PeerName { get; private set; }

    /// <inheritdoc/>
    public override int Receive(Span<byte> data)
    {
        using var inline = InlineContinuations.Begin();
        while (_plainEnd == _plainStart)
        {
            if (_isAtEnd)
                return 0;
            if (!(_isReading ? _read.IsCompleted || _cipher.Resume() : _cipher.Fill()))
                return WouldBlock;
            Read();
        }
        int count = Math.Min(data.Length, _plainEnd - _plainStart);
        _plain.AsSpan(_plainStart, count).CopyTo(data);
        _plainStart += count;
        if (_plainStart == _plainEnd)
            ReturnPlain();
        return count;
    }

    /// <inheritdoc/>
    public override int Send(ReadOnlySpan<byte> data)
    {
        if (!Flush())
            return WouldBlock;
        data = data[..Math.Min(data.Length, SendSize)];
        using var inline = InlineContinuations.Begin();
        try
        {
            _tls.Write(data);
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw Failure(e, reason => LibvirtException.System(ErrorDomain.Rpc, InputOutputError, "Cannot write data").With(reason));
        }
        return data.Length;
    }

    /// <inheritdoc/>
    public override bool Flush() => _cipher.FlushUnsent();

    /// <inheritdoc/>
    public override void Dispose()
    {
        using var inline = InlineContinuations.Begin();
        _cipher.Abandon();
        _tls.Dispose();
        if (!_isReading || _read.IsCompleted)
            ReturnPlain();
        _inner.Dispose();
    }

    /// <summary>Starts or goes on with a read of SslStream.</summary>
    private void Read()
    {
        try
        {
            if (!_isReading)
            {
                _plain ??= ArrayPool<byte>.Shared.Rent(RecordSize);
                _read = _tls.ReadAsync(_plain.AsMemory());
                _isReading = true;
            }
            if (!_read.IsCompleted)
                return;
            _isReading = false;
            int count = _read.GetAwaiter().GetResult();
            (_plainStart, _plainEnd) = (0, count);
            if (count > 0)
                return;
            _isAtEnd = true;
            ReturnPlain();
        }
        catch (Exception e) when (IsFailure(e))
        {
            _isAtEnd = true;
            ReturnPlain();
            throw Failure(e, reason => LibvirtException.System(ErrorDomain.Rpc, InputOutputError, "Cannot recv data").With(reason));
        }
    }

    private void ReturnPlain()
    {
        if (_plain is { } plain)
            ArrayPool<byte>.Shared.Return(plain, clearArray: true); // it may hold passwords
        _plain = null;
        _plainStart = _plainEnd = 0;
    }

    /// <summary>Everything that SslStream throws when the peer or the network misbehaves.</summary>
    private static bool IsFailure(Exception e) => e is IOException or AuthenticationException or InvalidOperationException or System.ComponentModel.Win32Exception
        or System.Security.Cryptography.CryptographicException;

    /// <summary>An error of the channel below comes out as it is; for others <paramref name="make"/> gets the reason.</summary>
    private LibvirtException Failure(Exception e, Func<string, LibvirtException> make)
    {
        string reason = _cipher.IsAtEnd ? "The TLS connection was non-properly terminated." : "";
        for (Exception? inner = e; inner is not null; inner = inner.InnerException)
        {
            if (inner is LibvirtException known)
                return known;
            // The texts of the framework itself are left out of the program; those of OpenSSL are there and say more.
            if (inner.Message.Contains("error:", StringComparison.Ordinal) || reason.Length == 0)
                reason = inner.Message;
        }
        return make(reason);
    }
}
