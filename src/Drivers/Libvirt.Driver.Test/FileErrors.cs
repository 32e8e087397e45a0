namespace Libvirt.Driver.Test;

/// <summary>errno of the exceptions of file calls.</summary>
internal static class FileErrors
{
    private const int NotPermitted = 13, NoEntry = 2, InputOutput = 5, IsDirectory = 21;

    /// <summary>EISDIR.</summary>
    public const int Directory = IsDirectory;

    /// <summary>The errno that most likely led to the exception.</summary>
    public static int Number(Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => NoEntry,
        UnauthorizedAccessException => NotPermitted,
        _ => (error.HResult & 0xffff) is > 0 and < 134 and var number && error.HResult > 0 ? number : InputOutput,
    };
}
