using System.Runtime.InteropServices;

namespace Libvirt.Rpc.Security.Sasl;

/// <summary>One negotiation and, afterwards, its security layer. The steps belong to one thread at a time; <see cref="SaslChannel"/> may send and receive at once.</summary>
public abstract unsafe class SaslSession : IDisposable
{
    /// <summary>The smallest security strength in bits that a plain TCP connection is used with, as in native 12.8; tcp_min_ssf only raises it.</summary>
    public const int MinimalTcpStrength = 112;

    /// <summary>What native asks for at most.</summary>
    public const int MaximalStrength = 100_000;

    private const int BufferSize = 1 << 16; // what a peer may send at once, as native has it

    private readonly Lock _layer = new();
    private void* _connection;

    private protected SaslSession(bool isServer) => Library = SaslLibrary.Open(isServer);

    private protected SaslLibrary Library { get; }

    private protected void* Connection
    {
        get
        {
            ObjectDisposedException.ThrowIf(_connection == null, this);
            return _connection;
        }
        set => _connection = value;
    }

    /// <summary>This side is satisfied. The library tells a user's name long before it knows that it is true.</summary>
    public bool IsComplete { get; private protected set; }

    /// <summary>The strength of the negotiated layer in bits; 0 when there is none.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_AUTH_FAILED</exception>
    public int Strength => *(int*)Property(SaslLibrary.StrengthProperty, "cannot query SASL ssf on connection");

    /// <summary>Who was authenticated.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_AUTH_FAILED: nobody yet</exception>
    public string UserName => Marshal.PtrToStringUTF8((nint)Property(SaslLibrary.UserNameProperty, "cannot query SASL username on connection"))
        ?? throw Failed("no client username was found");

    /// <summary>Tells the strength of the TLS layer below, in bits.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR</exception>
    public void SetExternalStrength(int bits)
    {
        uint value = (uint)bits;
        Set(SaslLibrary.ExternalStrengthProperty, &value, "cannot set external SSF");
    }

    /// <summary>Says what mechanisms must give.</summary>
    /// <param name="isSecure">The channel below is encrypted or local: no layer, and any mechanism. Otherwise neither plain text nor anonymous.</param>
    /// <param name="minimalStrength">Bits that the layer must have on an insecure channel, at least <see cref="MinimalTcpStrength"/>.</param>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: too weak; VIR_ERR_INTERNAL_ERROR</exception>
    public void SetSecurity(bool isSecure, int minimalStrength = MinimalTcpStrength)
    {
        if (minimalStrength < MinimalTcpStrength)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Rpc, $"minimum SSF levels lower than {MinimalTcpStrength} are not supported");
        var wanted = new SecurityProperties
        {
            Minimum = isSecure ? 0 : (uint)minimalStrength,
            Maximum = isSecure ? 0 : (uint)MaximalStrength,
            BufferSize = BufferSize,
            Flags = isSecure ? 0 : SaslLibrary.NoPlainText | SaslLibrary.NoAnonymous,
        };
        Set(SaslLibrary.SecurityProperty, &wanted, "cannot set security props");
    }

    /// <summary>Refuses a layer that is too weak for an insecure channel.</summary>
    /// <param name="minimum">Bits.</param>
    /// <exception cref="LibvirtException">VIR_ERR_AUTH_FAILED</exception>
    public void CheckStrength(int minimum)
    {
        if (Strength is var strength && strength < minimum)
            throw Failed($"negotiated SSF {strength} was not strong enough");
    }

    /// <summary>Bytes that <see cref="Encode"/> takes at once.</summary>
    internal int MaximalInput
    {
        get
        {
            uint limit = *(uint*)Property(SaslLibrary.MaximalOutputProperty, "cannot query SASL maximum output on connection");
            return limit == 0 ? BufferSize : (int)Math.Min(limit, BufferSize);
        }
    }

    /// <summary>Wraps bytes for the peer and gives them to <paramref name="sink"/>.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR</exception>
    internal void Encode(ReadOnlySpan<byte> data, UnsentBytes sink)
    {
        lock (_layer)
        {
            byte* wrapped;
            uint length;
            int result;
            // SAFETY: pinned for the call; what comes out is the library's until the next call, which the lock keeps away.
            fixed (byte* bytes = data)
                result = Library.Encode(Connection, bytes, (uint)data.Length, &wrapped, &length);
            if (result != SaslLibrary.Ok)
                throw Internal($"failed to encode SASL data: {result} ({Detail(result)})");
            sink.Write(new(wrapped, (int)length));
        }
    }

    /// <summary>Unwraps bytes of the peer.</summary>
    /// <param name="data">What came; it may end in the middle of a packet, which the library remembers.</param>
    /// <param name="plain">What it gave is added here.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: forged or damaged</exception>
    internal void Decode(ReadOnlySpan<byte> data, List<byte> plain)
    {
        lock (_layer)
        {
            byte* unwrapped;
            uint length;
            int result;
            // SAFETY: as in Encode.
            fixed (byte* bytes = data)
                result = Library.Decode(Connection, bytes, (uint)data.Length, &unwrapped, &length);
            if (result != SaslLibrary.Ok)
                throw Internal($"failed to decode SASL data: {result} ({Detail(result)})");
            plain.AddRange(new ReadOnlySpan<byte>(unwrapped, (int)length));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_layer)
        {
            if (_connection != null)
            {
                void* connection = _connection;
                Library.DisposeConnection(&connection);
                _connection = null;
            }
            Release();
        }
    }

    /// <summary>Frees what libsasl2 was pointed to, after the connection.</summary>
    private protected virtual void Release()
    {
    }

    /// <summary>Copies what a step gave.</summary>
    private protected static byte[]? Copy(byte* data, uint length) => data == null ? null : new ReadOnlySpan<byte>(data, (int)length).ToArray();

    /// <summary>A C string on the heap; null stays null.</summary>
    private protected static byte* Text(string? text) => (byte*)Marshal.StringToCoTaskMemUTF8(text);

    private protected string Detail(int result)
        => Marshal.PtrToStringUTF8((nint)Library.ErrorDetail(Connection)) is { Length: > 0 } detail ? detail : Library.Text(result);

    private protected static LibvirtException Failed(string detail) => LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.AuthFailed, detail);

    private protected static LibvirtException Internal(string detail) => LibvirtException.Internal(ErrorDomain.Rpc, detail);

    private void* Property(int number, string task)
    {
        if (!IsComplete)
            throw Failed($"{task} before the negotiation is complete");
        void* value;
        // SAFETY: the library sets a pointer to its own value.
        int result = Library.GetProperty(Connection, number, &value);
        return result == SaslLibrary.Ok && value != null ? value : throw Failed($"{task} {result} ({Detail(result)})");
    }

    private void Set(int number, void* value, string task)
    {
        // SAFETY: the library copies the value.
        int result = Library.SetProperty(Connection, number, value);
        if (result != SaslLibrary.Ok)
            throw Internal($"{task} {result} ({Detail(result)})");
    }

    /// <summary>sasl_security_properties_t.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct SecurityProperties
    {
        public uint Minimum, Maximum, BufferSize, Flags;
        public byte** Names, Values;
    }
}
