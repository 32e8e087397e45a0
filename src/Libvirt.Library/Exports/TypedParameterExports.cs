using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Libvirt.Library.Boundary;

namespace Libvirt.Library.Exports;

/// <summary>virTypedParams*: arrays of typed parameters that programs build and read.</summary>
internal static unsafe class TypedParameterExports
{
    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsClear")]
    public static void virTypedParamsClear(NativeTypedParameter* @params, int nparams) => NativeParameters.Clear(@params, nparams);

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsFree")]
    public static void virTypedParamsFree(NativeTypedParameter* @params, int nparams) => NativeParameters.Free((nint)@params, nparams);

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsGet")]
    public static NativeTypedParameter* virTypedParamsGet(NativeTypedParameter* @params, int nparams, nint name)
    {
        Errors.Reset();
        return @params == null || name == 0 ? null : Find(@params, nparams, name);
    }

    private static NativeTypedParameter* Find(NativeTypedParameter* parameters, int count, nint name)
    {
        var wanted = MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)name);
        for (int i = 0; i < count; i++)
        {
            var field = new ReadOnlySpan<byte>(parameters[i].Field, Constants.TypedParamFieldLength);
            int end = field.IndexOf((byte)0);
            if ((end < 0 ? field : field[..end]).SequenceEqual(wanted))
                return &parameters[i];
        }
        return null;
    }

    /// <summary>Finds a parameter and checks its type.</summary>
    /// <returns>1 and the parameter, 0 when there is none, -1 with the error set</returns>
    private static int Get(NativeTypedParameter* parameters, int count, nint name, TypedParameterType type, string function, out NativeTypedParameter* found)
    {
        Errors.Reset();
        found = null;
        try
        {
            if (name == 0)
                throw Guard.MustNotBeNull("name", function, ErrorDomain.None);
            if (parameters == null || (found = Find(parameters, count, name)) == null)
                return 0;
            if (found->Type != (int)type)
                throw LibvirtException.InvalidParameter(ErrorDomain.None, function, "params",
                    $"Invalid type '{TypeName(type)}' requested for parameter '{NativeText.Read(name)}', actual type is '{TypeName((TypedParameterType)found->Type)}'");
            return 1;
        }
        catch (Exception error)
        {
            Errors.Report(error, null, function);
            return -1;
        }
    }

    private static string TypeName(TypedParameterType type) => type switch
    {
        TypedParameterType.Int => "int",
        TypedParameterType.Uint => "uint",
        TypedParameterType.Llong => "llong",
        TypedParameterType.Ullong => "ullong",
        TypedParameterType.Double => "double",
        TypedParameterType.Boolean => "boolean",
        TypedParameterType.String => "string",
        _ => "unknown",
    };

    /// <summary>Appends a parameter, growing the array as needed.</summary>
    private static int Add(nint* parameters, int* count, int* capacity, nint name, string function, Func<string, TypedParameter> make)
    {
        Errors.Reset();
        try
        {
            if (parameters == null)
                throw Guard.MustNotBeNull("params", function, ErrorDomain.None);
            if (count == null)
                throw Guard.MustNotBeNull("nparams", function, ErrorDomain.None);
            if (capacity == null)
                throw Guard.MustNotBeNull("maxparams", function, ErrorDomain.None);
            if (name == 0)
                throw Guard.MustNotBeNull("name", function, ErrorDomain.None);
            if (*count < 0)
                throw LibvirtException.InvalidParameter(ErrorDomain.None, function, "nparams", $"nparams in {function} must be zero or greater");
            var value = make(NativeText.Read(name)!);
            if (Encoding.UTF8.GetByteCount(value.Name) >= Constants.TypedParamFieldLength)
                throw LibvirtException.Internal(ErrorDomain.None, $"Field name '{value.Name}' too long");
            if (*capacity <= *count)
            {
                int larger = *count < 4 ? 8 : checked(*count + (*count / 2) + 1);
                nint grown = Native.Reallocate(*parameters, (nuint)((long)larger * sizeof(NativeTypedParameter)));
                if (grown == 0)
                    throw LibvirtException.Create(ErrorDomain.None, ErrorNumber.NoMemory);
                *parameters = grown;
                *capacity = larger;
            }
            var slot = (NativeTypedParameter*)*parameters + *count;
            *slot = default;
            NativeParameters.Fill(slot, value);
            ++*count;
            return 0;
        }
        catch (Exception error)
        {
            Errors.Report(error, null, function);
            return -1;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsGetString")]
    public static int virTypedParamsGetString(NativeTypedParameter* @params, int nparams, nint name, nint* value)
    {
        int result = Get(@params, nparams, name, TypedParameterType.String, "virTypedParamsGetString", out var found);
        if (result == 1 && value != null)
            *value = (nint)found->Value;
        return result;
    }

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsAddString")]
    public static int virTypedParamsAddString(nint* @params, int* nparams, int* maxparams, nint name, nint value)
        => Add(@params, nparams, maxparams, name, "virTypedParamsAddString", n => TypedParameter.String(n, NativeText.Read(value) ?? ""));

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsAddStringList")]
    public static int virTypedParamsAddStringList(nint* @params, int* nparams, int* maxparams, nint name, nint* values)
    {
        if (values == null)
            return 0;
        for (; *values != 0; values++)
        {
            nint value = *values;
            if (Add(@params, nparams, maxparams, name, "virTypedParamsAddStringList", n => TypedParameter.String(n, NativeText.Read(value)!)) < 0)
                return -1;
        }
        return 0;
    }

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsAddFromString")]
    public static int virTypedParamsAddFromString(nint* @params, int* nparams, int* maxparams, nint name, int type, nint value)
        => Add(@params, nparams, maxparams, name, "virTypedParamsAddFromString", n => Convert(n, (TypedParameterType)type, NativeText.Read(value)));

    private static TypedParameter Convert(string name, TypedParameterType type, string? text)
    {
        const NumberStyles Whole = NumberStyles.AllowLeadingSign;
        var invariant = CultureInfo.InvariantCulture;
        if (text is null)
            throw Guard.MustNotBeNull("value", "virTypedParamsAddFromString", ErrorDomain.None);
        LibvirtException Bad(string expected) => LibvirtException.InvalidArgument(ErrorDomain.None, $"Invalid value for field '{name}': expected {expected}");
        switch (type)
        {
            case TypedParameterType.Int:
                return int.TryParse(text, Whole, invariant, out int i) ? TypedParameter.Int(name, i) : throw Bad("int");
            case TypedParameterType.Uint:
                return uint.TryParse(text, Whole, invariant, out uint u) ? TypedParameter.UInt(name, u) : throw Bad("unsigned int");
            case TypedParameterType.Llong:
                return long.TryParse(text, Whole, invariant, out long l) ? TypedParameter.Long(name, l) : throw Bad("long long");
            case TypedParameterType.Ullong:
                return ulong.TryParse(text, Whole, invariant, out ulong ul) ? TypedParameter.ULong(name, ul) : throw Bad("unsigned long long");
            case TypedParameterType.Double:
                return double.TryParse(text, NumberStyles.Float, invariant, out double d) ? TypedParameter.Double(name, d) : throw Bad("double");
            case TypedParameterType.Boolean:
                return text switch
                {
                    "0" => TypedParameter.Boolean(name, false),
                    "1" => TypedParameter.Boolean(name, true),
                    _ => throw LibvirtException.InvalidArgument(ErrorDomain.None, $"Invalid boolean value for field '{name}'"),
                };
            case TypedParameterType.String:
                return TypedParameter.String(name, text);
            default:
                throw LibvirtException.Internal(ErrorDomain.None, $"unexpected type {(int)type} for field {name}");
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsGetInt")]
    public static int virTypedParamsGetInt(NativeTypedParameter* @params, int nparams, nint name, int* value)
    {
        int result = Get(@params, nparams, name, TypedParameterType.Int, "virTypedParamsGetInt", out var found);
        if (result == 1 && value != null)
            *value = unchecked((int)(uint)found->Value);
        return result;
    }

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsAddInt")]
    public static int virTypedParamsAddInt(nint* @params, int* nparams, int* maxparams, nint name, int value)
        => Add(@params, nparams, maxparams, name, "virTypedParamsAddInt", n => TypedParameter.Int(n, value));

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsGetUInt")]
    public static int virTypedParamsGetUInt(NativeTypedParameter* @params, int nparams, nint name, uint* value)
    {
        int result = Get(@params, nparams, name, TypedParameterType.Uint, "virTypedParamsGetUInt", out var found);
        if (result == 1 && value != null)
            *value = unchecked((uint)found->Value);
        return result;
    }

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsAddUInt")]
    public static int virTypedParamsAddUInt(nint* @params, int* nparams, int* maxparams, nint name, uint value)
        => Add(@params, nparams, maxparams, name, "virTypedParamsAddUInt", n => TypedParameter.UInt(n, value));

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsGetLLong")]
    public static int virTypedParamsGetLLong(NativeTypedParameter* @params, int nparams, nint name, long* value)
    {
        int result = Get(@params, nparams, name, TypedParameterType.Llong, "virTypedParamsGetLLong", out var found);
        if (result == 1 && value != null)
            *value = unchecked((long)found->Value);
        return result;
    }

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsAddLLong")]
    public static int virTypedParamsAddLLong(nint* @params, int* nparams, int* maxparams, nint name, long value)
        => Add(@params, nparams, maxparams, name, "virTypedParamsAddLLong", n => TypedParameter.Long(n, value));

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsGetULLong")]
    public static int virTypedParamsGetULLong(NativeTypedParameter* @params, int nparams, nint name, ulong* value)
    {
        int result = Get(@params, nparams, name, TypedParameterType.Ullong, "virTypedParamsGetULLong", out var found);
        if (result == 1 && value != null)
            *value = found->Value;
        return result;
    }

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsAddULLong")]
    public static int virTypedParamsAddULLong(nint* @params, int* nparams, int* maxparams, nint name, ulong value)
        => Add(@params, nparams, maxparams, name, "virTypedParamsAddULLong", n => TypedParameter.ULong(n, value));

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsGetDouble")]
    public static int virTypedParamsGetDouble(NativeTypedParameter* @params, int nparams, nint name, double* value)
    {
        int result = Get(@params, nparams, name, TypedParameterType.Double, "virTypedParamsGetDouble", out var found);
        if (result == 1 && value != null)
            *value = BitConverter.UInt64BitsToDouble(found->Value);
        return result;
    }

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsAddDouble")]
    public static int virTypedParamsAddDouble(nint* @params, int* nparams, int* maxparams, nint name, double value)
        => Add(@params, nparams, maxparams, name, "virTypedParamsAddDouble", n => TypedParameter.Double(n, value));

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsGetBoolean")]
    public static int virTypedParamsGetBoolean(NativeTypedParameter* @params, int nparams, nint name, int* value)
    {
        int result = Get(@params, nparams, name, TypedParameterType.Boolean, "virTypedParamsGetBoolean", out var found);
        if (result == 1 && value != null)
            *value = (byte)found->Value != 0 ? 1 : 0;
        return result;
    }

    [UnmanagedCallersOnly(EntryPoint = "virTypedParamsAddBoolean")]
    public static int virTypedParamsAddBoolean(nint* @params, int* nparams, int* maxparams, nint name, int value)
        => Add(@params, nparams, maxparams, name, "virTypedParamsAddBoolean", n => TypedParameter.Boolean(n, value != 0));
}
