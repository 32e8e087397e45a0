namespace Libvirt.Library.Boundary;

/// <summary>What the program's terminal shows when it has set no error callback: virDefaultErrorFunc.</summary>
internal static unsafe class DefaultErrorHandler
{
    /// <summary>Prints "libvirt: QEMU Driver error : message" to standard error.</summary>
    public static void Print(NativeError* error)
    {
        if (error == null || error->Code == 0)
            return;
        var subject = Handles.TryGet<Domain>(error->Dom)?.Name ?? Handles.TryGet<Network>(error->Net)?.Name;
        ErrorReport.WriteDefault(new ErrorRecord((ErrorNumber)error->Code, (ErrorDomain)error->Domain, (ErrorLevel)error->Level,
            NativeText.Read(error->Message) ?? "", null, null, null, error->Int1, error->Int2), subject);
    }
}
