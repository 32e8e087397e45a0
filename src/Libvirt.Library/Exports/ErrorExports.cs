using System.Runtime.InteropServices;
using Libvirt.Library.Boundary;

namespace Libvirt.Library.Exports;

/// <summary>virterror.h: none of these calls resets or sets the last error, but for what each is there to do.</summary>
internal static unsafe class ErrorExports
{
    private static readonly nint NoError = NativeText.Allocate(ErrorMessages.Plain(ErrorNumber.Ok) is { Length: > 0 } text ? text : "no error");

    [UnmanagedCallersOnly(EntryPoint = "virGetLastError")]
    public static NativeError* virGetLastError()
    {
        var last = Native.ThreadErrorIfAny();
        return last == null || last->Code == 0 ? null : last;
    }

    [UnmanagedCallersOnly(EntryPoint = "virGetLastErrorCode")]
    public static int virGetLastErrorCode() => Native.ThreadErrorIfAny() is var last && last == null ? 0 : last->Code;

    [UnmanagedCallersOnly(EntryPoint = "virGetLastErrorDomain")]
    public static int virGetLastErrorDomain() => Native.ThreadErrorIfAny() is var last && last == null ? 0 : last->Domain;

    [UnmanagedCallersOnly(EntryPoint = "virGetLastErrorMessage")]
    public static nint virGetLastErrorMessage()
    {
        var last = Native.ThreadErrorIfAny();
        return last == null || last->Code == 0 || last->Message == 0 ? NoError : last->Message;
    }

    [UnmanagedCallersOnly(EntryPoint = "virResetLastError")]
    public static void virResetLastError() => Errors.Reset();

    [UnmanagedCallersOnly(EntryPoint = "virResetError")]
    public static void virResetError(NativeError* err)
    {
        if (err != null)
            Native.ClearError(err);
    }

    [UnmanagedCallersOnly(EntryPoint = "virFreeError")]
    public static void virFreeError(NativeError* err)
    {
        if (err == null)
            return;
        Native.ClearError(err);
        Native.Free((nint)err);
    }

    [UnmanagedCallersOnly(EntryPoint = "virSaveLastError")]
    public static NativeError* virSaveLastError()
    {
        var saved = (NativeError*)Native.AllocateZeroed(1, (nuint)sizeof(NativeError));
        var last = Native.ThreadErrorIfAny();
        if (saved != null && last != null)
            Errors.Copy(last, saved);
        return saved;
    }

    [UnmanagedCallersOnly(EntryPoint = "virCopyLastError")]
    public static int virCopyLastError(NativeError* to)
    {
        if (to == null)
            return -1;
        *to = default;
        var last = Native.ThreadErrorIfAny();
        if (last == null || last->Code == 0)
            return 0;
        Errors.Copy(last, to);
        return to->Code;
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnGetLastError")]
    public static NativeError* virConnGetLastError(nint conn)
        => Handles.TryGet<Connection>(conn) is { } c && ConnectionBoundary.Of(c).LastError is var last && last->Code != 0 ? last : null;

    [UnmanagedCallersOnly(EntryPoint = "virConnResetLastError")]
    public static void virConnResetLastError(nint conn)
    {
        if (Handles.TryGet<Connection>(conn) is not { } c)
            return;
        var boundary = ConnectionBoundary.Of(c);
        lock (boundary.Gate)
            Native.ClearError(boundary.LastError);
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnCopyLastError")]
    public static int virConnCopyLastError(nint conn, NativeError* to)
    {
        if (to == null)
            return -1;
        *to = default;
        if (Handles.TryGet<Connection>(conn) is not { } c)
            return -1;
        var boundary = ConnectionBoundary.Of(c);
        lock (boundary.Gate)
        {
            if (boundary.LastError->Code == 0)
                return 0;
            Errors.Copy(boundary.LastError, to);
            return to->Code;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virConnSetErrorFunc")]
    public static void virConnSetErrorFunc(nint conn, nint userData, nint handler)
    {
        if (Handles.TryGet<Connection>(conn) is not { } c)
            return;
        var boundary = ConnectionBoundary.Of(c);
        boundary.ErrorData = userData;
        boundary.ErrorHandler = handler;
    }

    [UnmanagedCallersOnly(EntryPoint = "virSetErrorFunc")]
    public static void virSetErrorFunc(nint userData, nint handler) => Errors.SetHandler(userData, handler);

    [UnmanagedCallersOnly(EntryPoint = "virDefaultErrorFunc")]
    public static void virDefaultErrorFunc(NativeError* err) => DefaultErrorHandler.Print(err);
}
