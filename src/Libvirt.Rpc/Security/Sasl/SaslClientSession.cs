using System.Runtime.InteropServices;
using System.Text;

namespace Libvirt.Rpc.Security.Sasl;

/// <summary>The side that proves who it is.</summary>
public sealed unsafe class SaslClientSession : SaslSession
{
    private readonly ClientCredentials _credentials;
    private readonly List<(nint Text, int Length)> _answers = [];
    private SaslCallback* _callbacks;

    /// <summary>Begins.</summary>
    /// <param name="hostName">The server's name, which mechanisms such as GSSAPI prove.</param>
    /// <param name="localAddress">"address;port", or null for a local socket.</param>
    /// <param name="remoteAddress">The same of the server.</param>
    /// <param name="credentials">Who answers.</param>
    /// <exception cref="LibvirtException">VIR_ERR_AUTH_UNAVAILABLE: no libsasl2; VIR_ERR_AUTH_FAILED</exception>
    public SaslClientSession(string hostName, string? localAddress, string? remoteAddress, ClientCredentials credentials) : base(isServer: false)
    {
        _credentials = credentials;
        byte* host = Text(hostName), local = Text(localAddress), remote = Text(remoteAddress);
        void* connection = null;
        int result;
        try
        {
            // Nobody is asked what he did not say he can answer; without answers only mechanisms that need none are left.
            _callbacks = (SaslCallback*)NativeMemory.AllocZeroed((nuint)credentials.Types.Count + 1, (nuint)sizeof(SaslCallback));
            int count = 0;
            foreach (int type in credentials.Types)
                if (SaslCallback.Of((ConnectCredentialType)type) is var id && id != 0)
                    _callbacks[count++].Id = id;
            // SAFETY: the library copies the strings and keeps the callbacks, which live as long as the connection.
            fixed (byte* service = "libvirt\0"u8)
                result = Library.NewClient(service, host, local, remote, _callbacks, SaslLibrary.SuccessData, &connection);
        }
        finally
        {
            Marshal.FreeCoTaskMem((nint)host);
            Marshal.FreeCoTaskMem((nint)local);
            Marshal.FreeCoTaskMem((nint)remote);
        }
        Connection = connection;
        if (result == SaslLibrary.Ok)
            return;
        Dispose();
        throw Failed($"Failed to create SASL client context: {result} ({Library.Text(result)})");
    }

    /// <summary>The mechanism that <see cref="Start"/> has chosen.</summary>
    public string? Mechanism { get; private set; }

    /// <summary>Chooses a mechanism and makes the first message.</summary>
    /// <param name="mechanisms">What the server offers, separated by commas; or the one that the URI wants.</param>
    /// <exception cref="LibvirtException">VIR_ERR_AUTH_FAILED: none fits, or the answers are not there</exception>
    public SaslStep Start(string mechanisms)
    {
        byte* list = Text(mechanisms), data = null, chosen = null;
        uint length = 0;
        SaslPrompt* prompts = null;
        try
        {
            int result;
            // SAFETY: all out parameters are locals; what they point to is the library's until the next call.
            while ((result = Library.StartClient(Connection, list, &prompts, &data, &length, &chosen)) == SaslLibrary.Interact)
                Answer(prompts);
            Mechanism = Marshal.PtrToStringUTF8((nint)chosen);
            return Step(result, "start", data, length);
        }
        finally
        {
            Marshal.FreeCoTaskMem((nint)list);
        }
    }

    /// <summary>Answers a message of the server.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_AUTH_FAILED: the server is not who it should be, or the answers are not there</exception>
    public SaslStep Step(byte[]? message)
    {
        byte* data = null;
        uint length = 0;
        SaslPrompt* prompts = null;
        int result;
        // SAFETY: as in Start. An empty message is not none: its address must not be null.
        fixed (byte* bytes = message is { Length: 0 } ? "\0"u8 : message)
            while ((result = Library.StepClient(Connection, bytes, (uint)(message?.Length ?? 0), &prompts, &data, &length)) == SaslLibrary.Interact)
                Answer(prompts);
        return Step(result, "step", data, length);
    }

    private SaslStep Step(int result, string verb, byte* data, uint length)
    {
        IsComplete = result == SaslLibrary.Ok;
        return result is SaslLibrary.Ok or SaslLibrary.Continue ? new(Copy(data, length), IsComplete)
            : throw Failed($"Failed to {verb} SASL negotiation: {result} ({Detail(result)})");
    }

    private void Answer(SaslPrompt* prompts)
    {
        var queries = new List<CredentialQuery>();
        // SAFETY: the library's list ends with the number 0.
        for (var prompt = prompts; prompt->Id != 0; prompt++)
            queries.Add(new(SaslCallback.Type(prompt->Id), String(prompt->Prompt) ?? "", String(prompt->Challenge), String(prompt->DefaultResult)));
        _credentials.Answer(queries);
        for (int i = 0; i < queries.Count; i++)
        {
            // The library reads the answers in its next call; they stay until the session ends.
            string answer = queries[i].Result ?? queries[i].DefaultResult ?? "";
            nint text = Marshal.StringToCoTaskMemUTF8(answer);
            int length = Encoding.UTF8.GetByteCount(answer);
            _answers.Add((text, length));
            prompts[i].Result = (void*)text;
            prompts[i].Length = (uint)length;
        }

        static string? String(byte* text) => Marshal.PtrToStringUTF8((nint)text);
    }

    private protected override void Release()
    {
        foreach (var (text, length) in _answers)
        {
            NativeMemory.Clear((void*)text, (nuint)length); // passwords
            Marshal.FreeCoTaskMem(text);
        }
        _answers.Clear();
        NativeMemory.Free(_callbacks);
        _callbacks = null;
    }
}
