namespace Libvirt.Library.Boundary;

/// <summary>The errors of checks in front of a call.</summary>
internal static unsafe class Guard
{
    /// <summary>"NAME in FUNCTION must not be NULL".</summary>
    public static LibvirtException MustNotBeNull(string name, string function, ErrorDomain domain)
        => LibvirtException.InvalidParameter(domain, function, name, $"{name} in {function} must not be NULL");

    /// <summary>An error with a text of its own, from abi/guards.json.</summary>
    public static LibvirtException Custom(ErrorDomain domain, ErrorNumber code, string function, string message)
    {
        var prefix = ErrorMessages.Template(code).Replace("%1$s", "", StringComparison.Ordinal);
        return prefix.Length > 0 && message.StartsWith(prefix, StringComparison.Ordinal)
            ? LibvirtException.Create(domain, code, message[prefix.Length..])
            : new LibvirtException(new ErrorRecord(code, domain, ErrorLevel.Error, message, function, null, null, 0, 0));
    }

    /// <summary>True when the string has the character in it.</summary>
    public static bool Contains(nint text, char wanted) => NativeText.Read(text)?.Contains(wanted, StringComparison.Ordinal) ?? false;

    /// <summary>True for an open file descriptor.</summary>
    public static bool IsOpen(int fd) => Native.FileControl(fd, Native.GetFileDescriptorFlags, 0) >= 0;

    /// <summary>True for a socket.</summary>
    public static bool IsSocket(int fd)
    {
        int type, size = sizeof(int);
        return Native.GetSocketOption(fd, Native.SocketLevel, Native.SocketType, &type, &size) == 0;
    }

    /// <summary>True for a stream opened with VIR_STREAM_NONBLOCK.</summary>
    public static bool IsNonBlocking(nint stream) => Handles.TryGet<Stream>(stream) is { IsNonBlocking: true };

    /// <summary>What is wrong with a NULL-terminated array of domains: "empty", "wrong" (the first is no domain), "mixed" (several connections), else "".</summary>
    public static string Array(nint domains)
    {
        var array = (nint*)domains;
        if (*array == 0)
            return "empty";
        Connection? connection = null;
        for (; *array != 0; array++)
        {
            if (Handles.TryGet<Domain>(*array) is not { } domain)
                return connection is null && !Handles.HasEnded(*array) ? "wrong" : ""; // the call itself reports later elements, as no domains
            connection ??= domain.Connection;
            if (domain.Connection != connection)
                return "mixed";
        }
        return "";
    }

    /// <summary>How an error names an object.</summary>
    public static string NameOf(LibvirtObject? value) => value switch
    {
        Domain d => d.Name,
        Network n => n.Name,
        StoragePool p => p.Name,
        StorageVol v => v.Name,
        NodeDevice d => d.Name,
        Secret s => s.Uuid.ToString(),
        _ => "",
    };
}
