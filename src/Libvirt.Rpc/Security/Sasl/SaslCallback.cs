using System.Runtime.InteropServices;

namespace Libvirt.Rpc.Security.Sasl;

/// <summary>sasl_callback_t: a question that can be answered. Without a procedure the library asks by prompts.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SaslCallback
{
    private const int ListEnd = 0, User = 0x4001, AuthenticationName = 0x4002, Language = 0x4003, Password = 0x4004, EchoPrompt = 0x4005, NoEchoPrompt = 0x4006,
        ClientNonce = 0x4007, Realm = 0x4008;

    /// <summary>SASL_CB_...</summary>
    public nuint Id;

    /// <summary>Never used here.</summary>
    public nint Procedure, Context;

    /// <summary>The callback of a credential type, or 0.</summary>
    public static nuint Of(ConnectCredentialType type) => type switch
    {
        ConnectCredentialType.Username => User,
        ConnectCredentialType.Authname => AuthenticationName,
        ConnectCredentialType.Language => Language,
        ConnectCredentialType.Cnonce => ClientNonce,
        ConnectCredentialType.Passphrase => Password,
        ConnectCredentialType.Echoprompt => EchoPrompt,
        ConnectCredentialType.Noechoprompt => NoEchoPrompt,
        ConnectCredentialType.Realm => Realm,
        _ => ListEnd,
    };

    /// <summary>The credential type of a callback; -1 for one that libvirt has no type for.</summary>
    public static int Type(nuint id) => (int)id switch
    {
        User => (int)ConnectCredentialType.Username,
        AuthenticationName => (int)ConnectCredentialType.Authname,
        Language => (int)ConnectCredentialType.Language,
        ClientNonce => (int)ConnectCredentialType.Cnonce,
        Password => (int)ConnectCredentialType.Passphrase,
        EchoPrompt => (int)ConnectCredentialType.Echoprompt,
        NoEchoPrompt => (int)ConnectCredentialType.Noechoprompt,
        Realm => (int)ConnectCredentialType.Realm,
        _ => -1,
    };
}
