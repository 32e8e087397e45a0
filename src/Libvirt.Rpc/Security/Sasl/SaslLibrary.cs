using System.Runtime.InteropServices;

namespace Libvirt.Rpc.Security.Sasl;

/// <summary>libsasl2, opened when the first connection needs it: most installations never do.</summary>
internal sealed unsafe class SaslLibrary
{
    public const int Ok = 0, Continue = 1, Interact = 2; // SASL_OK, SASL_CONTINUE, SASL_INTERACT
    public const uint SuccessData = 4; // SASL_SUCCESS_DATA: the last message may carry data
    public const int UserNameProperty = 0, StrengthProperty = 1, MaximalOutputProperty = 2, ExternalStrengthProperty = 100, SecurityProperty = 101;
    public const uint NoPlainText = 1, NoAnonymous = 0x10; // SASL_SEC_NOPLAINTEXT, SASL_SEC_NOANONYMOUS

    private static readonly Lock Opening = new();
    private static SaslLibrary? _opened;

    private readonly delegate* unmanaged<void*, int> _initializeClient;
    private readonly delegate* unmanaged<void*, byte*, int> _initializeServer;
    private bool _isClientReady, _isServerReady;

    public readonly delegate* unmanaged<byte*, byte*, byte*, byte*, void*, uint, void**, int> NewClient;
    public readonly delegate* unmanaged<byte*, byte*, byte*, byte*, byte*, void*, uint, void**, int> NewServer;
    public readonly delegate* unmanaged<void*, int, void*, int> SetProperty;
    public readonly delegate* unmanaged<void*, int, void**, int> GetProperty;
    public readonly delegate* unmanaged<void*, byte*, byte*, byte*, byte*, byte**, uint*, int*, int> ListMechanisms;
    public readonly delegate* unmanaged<void*, byte*, SaslPrompt**, byte**, uint*, byte**, int> StartClient;
    public readonly delegate* unmanaged<void*, byte*, uint, SaslPrompt**, byte**, uint*, int> StepClient;
    public readonly delegate* unmanaged<void*, byte*, byte*, uint, byte**, uint*, int> StartServer;
    public readonly delegate* unmanaged<void*, byte*, uint, byte**, uint*, int> StepServer;
    public readonly delegate* unmanaged<void*, byte*, uint, byte**, uint*, int> Encode;
    public readonly delegate* unmanaged<void*, byte*, uint, byte**, uint*, int> Decode;
    public readonly delegate* unmanaged<void*, byte*> ErrorDetail;
    public readonly delegate* unmanaged<int, byte*, byte**, byte*> ErrorText;
    public readonly delegate* unmanaged<void**, void> DisposeConnection;

    private SaslLibrary(nint library)
    {
        // SAFETY: the types are those of sasl.h, which has been stable since libsasl2 2.1.
        _initializeClient = (delegate* unmanaged<void*, int>)NativeLibrary.GetExport(library, "sasl_client_init");
        _initializeServer = (delegate* unmanaged<void*, byte*, int>)NativeLibrary.GetExport(library, "sasl_server_init");
        NewClient = (delegate* unmanaged<byte*, byte*, byte*, byte*, void*, uint, void**, int>)NativeLibrary.GetExport(library, "sasl_client_new");
        NewServer = (delegate* unmanaged<byte*, byte*, byte*, byte*, byte*, void*, uint, void**, int>)NativeLibrary.GetExport(library, "sasl_server_new");
        SetProperty = (delegate* unmanaged<void*, int, void*, int>)NativeLibrary.GetExport(library, "sasl_setprop");
        GetProperty = (delegate* unmanaged<void*, int, void**, int>)NativeLibrary.GetExport(library, "sasl_getprop");
        ListMechanisms = (delegate* unmanaged<void*, byte*, byte*, byte*, byte*, byte**, uint*, int*, int>)NativeLibrary.GetExport(library, "sasl_listmech");
        StartClient = (delegate* unmanaged<void*, byte*, SaslPrompt**, byte**, uint*, byte**, int>)NativeLibrary.GetExport(library, "sasl_client_start");
        StepClient = (delegate* unmanaged<void*, byte*, uint, SaslPrompt**, byte**, uint*, int>)NativeLibrary.GetExport(library, "sasl_client_step");
        StartServer = (delegate* unmanaged<void*, byte*, byte*, uint, byte**, uint*, int>)NativeLibrary.GetExport(library, "sasl_server_start");
        StepServer = (delegate* unmanaged<void*, byte*, uint, byte**, uint*, int>)NativeLibrary.GetExport(library, "sasl_server_step");
        Encode = (delegate* unmanaged<void*, byte*, uint, byte**, uint*, int>)NativeLibrary.GetExport(library, "sasl_encode");
        Decode = (delegate* unmanaged<void*, byte*, uint, byte**, uint*, int>)NativeLibrary.GetExport(library, "sasl_decode");
        ErrorDetail = (delegate* unmanaged<void*, byte*>)NativeLibrary.GetExport(library, "sasl_errdetail");
        ErrorText = (delegate* unmanaged<int, byte*, byte**, byte*>)NativeLibrary.GetExport(library, "sasl_errstring");
        DisposeConnection = (delegate* unmanaged<void**, void>)NativeLibrary.GetExport(library, "sasl_dispose");
    }

    /// <summary>The library, ready for one side.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_AUTH_UNAVAILABLE: it is not installed; VIR_ERR_INTERNAL_ERROR: it does not want to</exception>
    public static SaslLibrary Open(bool isServer)
    {
        lock (Opening)
        {
            if (_opened is null)
            {
                // Distributions number the same interface differently.
                if (!NativeLibrary.TryLoad("libsasl2.so.2", out nint library) && !NativeLibrary.TryLoad("libsasl2.so.3", out library))
                    throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.AuthUnavailable, "SASL authentication needs the library libsasl2.so.2, which is not installed");
                _opened = new(library);
            }
            _opened.Initialize(isServer);
            return _opened;
        }
    }

    private void Initialize(bool isServer)
    {
        if (isServer ? _isServerReady : _isClientReady)
            return;
        int result;
        // SAFETY: no global callbacks; the name is a constant in the program's data and ends with a zero.
        fixed (byte* name = "libvirt\0"u8)
            result = isServer ? _initializeServer(null, name) : _initializeClient(null);
        if (result != Ok)
            throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.AuthFailed, $"failed to initialize SASL library: {result} ({Text(result)})");
        if (isServer)
            _isServerReady = true;
        else
            _isClientReady = true;
    }

    /// <summary>What a result means.</summary>
    public string Text(int result) => Marshal.PtrToStringUTF8((nint)ErrorText(result, null, null)) ?? "";
}
