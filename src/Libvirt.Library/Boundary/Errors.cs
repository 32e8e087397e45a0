namespace Libvirt.Library.Boundary;

/// <summary>Turns exceptions into the calling thread's virError and tells the program's error callbacks.</summary>
internal static unsafe class Errors
{
    private static nint _handler, _handlerData;

    /// <summary>virSetErrorFunc.</summary>
    public static void SetHandler(nint data, nint handler)
    {
        _handlerData = data;
        _handler = handler;
    }

    /// <summary>Forgets the thread's last error, as nearly every call does first.</summary>
    public static void Reset()
    {
        var last = Native.ThreadErrorIfAny();
        if (last != null && last->Code != 0)
            Native.ClearError(last);
    }

    /// <summary>Makes an exception the thread's last error, copies it to the connection and calls the error callback.</summary>
    /// <param name="error">What went wrong.</param>
    /// <param name="owner">The object of the call, whose connection gets a copy; null when it could not even be found.</param>
    /// <param name="function">The public function.</param>
    public static void Report(Exception error, LibvirtObject? owner, string function)
    {
        var last = Native.ThreadError();
        if (last == null)
            return; // no memory left for telling that there is none
        var record = Record(error, function);
        Store(last, record);
        ErrorReport.Log(record, function);
        var connection = error is LibvirtException { IsThreadOnly: true } ? null : ConnectionOf(owner);
        nint handler = _handler, data = _handlerData;
        if (connection is not null)
        {
            var boundary = ConnectionBoundary.Of(connection);
            // Several threads may fail on one connection at once.
            lock (boundary.Gate)
            {
                Copy(last, boundary.LastError);
                boundary.LastError->Conn = connection.Handle;
            }
            if (boundary.ErrorHandler != 0)
                (handler, data) = (boundary.ErrorHandler, boundary.ErrorData);
        }
        if (handler != 0)
            ((delegate* unmanaged<nint, NativeError*, void>)handler)(data, last);
        else
            DefaultErrorHandler.Print(last);
    }

    private static Connection? ConnectionOf(LibvirtObject? owner) => owner switch
    {
        Connection c => c,
        ConnectionObject o => o.Connection,
        _ => null,
    };

    /// <summary>The record of any exception; what no code of ours has foreseen becomes VIR_ERR_INTERNAL_ERROR with its text.</summary>
    private static ErrorRecord Record(Exception error, string function) => error switch
    {
        LibvirtException e => e.Error,
        OutOfMemoryException => ErrorRecord.Create(ErrorDomain.None, ErrorNumber.NoMemory, null),
        _ => ErrorRecord.Create(ErrorDomain.None, ErrorNumber.InternalError, $"{function}: unexpected {error.GetType().Name}: {error.Message}"),
    };

    /// <summary>Writes a record into native memory, replacing what was there.</summary>
    public static void Store(NativeError* target, ErrorRecord record)
    {
        Native.ClearError(target);
        target->Code = (int)record.Code;
        target->Domain = (int)record.Domain;
        target->Level = (int)record.Level;
        target->Message = NativeText.Allocate(record.Message);
        target->Str1 = NativeText.Allocate(record.Str1);
        target->Str2 = NativeText.Allocate(record.Str2);
        target->Str3 = NativeText.Allocate(record.Str3);
        target->Int1 = record.Int1;
        target->Int2 = record.Int2;
    }

    /// <summary>Copies an error with its strings.</summary>
    public static void Copy(NativeError* source, NativeError* target)
    {
        Native.ClearError(target);
        *target = *source;
        target->Message = Duplicate(source->Message);
        target->Str1 = Duplicate(source->Str1);
        target->Str2 = Duplicate(source->Str2);
        target->Str3 = Duplicate(source->Str3);

        static nint Duplicate(nint text) => text == 0 ? 0 : Native.Duplicate(text);
    }
}
