using System.Text;

namespace Libvirt.Library.Boundary;

/// <summary>What the program's terminal shows when it has set no error callback: virDefaultErrorFunc.</summary>
internal static unsafe class DefaultErrorHandler
{
    /// <summary>Prints "libvirt: DRIVER error : message" to standard error.</summary>
    public static void Print(NativeError* error)
    {
        if (error == null || error->Code == 0)
            return;
        var level = (ErrorLevel)error->Level switch
        {
            ErrorLevel.Warning => "warning",
            ErrorLevel.Error => "error",
            _ => "",
        };
        var driver = ErrorMessages.Domain((ErrorDomain)error->Domain);
        var message = NativeText.Read(error->Message) ?? "";
        var line = $"libvirt: {(driver.Length > 0 ? driver + " " : "")}{level} : {message}{(message.EndsWith('\n') ? "" : "\n")}";
        var bytes = Encoding.UTF8.GetBytes(line);
        fixed (byte* data = bytes)
            Native.Write(2, data, (nuint)bytes.Length); // nobody is left to tell when this fails
    }
}
