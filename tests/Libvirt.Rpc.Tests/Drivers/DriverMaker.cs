using System.Reflection;
using System.Reflection.Emit;

namespace Libvirt.Rpc.Tests.Drivers;

/// <summary>Drivers whose every method is one delegate, and calls of any method with its arguments in an array. Spans are arrays on both sides.</summary>
public static class DriverMaker
{
    private static readonly ModuleBuilder Module = AssemblyBuilder.DefineDynamicAssembly(new("Libvirt.Rpc.Tests.Made"), AssemblyBuilderAccess.Run).DefineDynamicModule("made");
    private static readonly Dictionary<Type, (Type Made, MethodInfo[] Methods)> Cache = [];

    /// <summary>A driver whose methods all ask <paramref name="handle"/>: the method, and its arguments.</summary>
    public static T Make<T>(Func<MethodInfo, object?[], object?> handle) where T : class
    {
        lock (Cache)
        {
            if (!Cache.TryGetValue(typeof(T), out var entry))
                Cache.Add(typeof(T), entry = Define(typeof(T)));
            var driver = (T)Activator.CreateInstance(entry.Made)!;
            entry.Made.GetField("Handle")!.SetValue(driver, (Func<int, object?[], object?>)((index, arguments) => handle(entry.Methods[index], arguments)));
            return driver;
        }
    }

    /// <summary>The methods of a driver class that stand for calls.</summary>
    public static MethodInfo[] Methods(Type driver)
        => [.. driver.GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(m => m.IsVirtual && !m.IsFinal && !m.IsSpecialName && m.Name != nameof(HypervisorDriver.AnswersAtOnce) && m.DeclaringType != typeof(object)).OrderBy(m => m.Name, StringComparer.Ordinal)];

    private static (Type, MethodInfo[]) Define(Type driver)
    {
        var type = Module.DefineType("Made" + driver.Name, TypeAttributes.Public | TypeAttributes.Sealed, driver);
        var handle = type.DefineField("Handle", typeof(Func<int, object?[], object?>), FieldAttributes.Public);
        type.DefineDefaultConstructor(MethodAttributes.Public);
        var methods = Methods(driver);
        for (int i = 0; i < methods.Length; i++)
            Override(type, handle, methods[i], i);
        return (type.CreateType(), methods);
    }

    private static void Override(TypeBuilder type, FieldBuilder handle, MethodInfo method, int index)
    {
        var parameters = method.GetParameters();
        var made = type.DefineMethod(method.Name, MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig, method.ReturnType, [.. parameters.Select(p => p.ParameterType)]);
        var il = made.GetILGenerator();
        var array = il.DeclareLocal(typeof(object[]));
        il.Emit(OpCodes.Ldc_I4, parameters.Length);
        il.Emit(OpCodes.Newarr, typeof(object));
        il.Emit(OpCodes.Stloc, array);
        for (int i = 0; i < parameters.Length; i++)
        {
            var t = parameters[i].ParameterType;
            il.Emit(OpCodes.Ldloc, array);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldarg, i + 1);
            if (t.IsByRefLike)
                il.Emit(OpCodes.Call, Span(t == Generic(typeof(Span<>), t) ? nameof(FromSpan) : nameof(FromReadOnlySpan), t));
            else if (t.IsValueType)
                il.Emit(OpCodes.Box, t);
            il.Emit(OpCodes.Stelem_Ref);
        }
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, handle);
        il.Emit(OpCodes.Ldc_I4, index);
        il.Emit(OpCodes.Ldloc, array);
        il.Emit(OpCodes.Callvirt, typeof(Func<int, object?[], object?>).GetMethod("Invoke")!);
        var result = il.DeclareLocal(typeof(object));
        il.Emit(OpCodes.Stloc, result);
        for (int i = 0; i < parameters.Length; i++)
            if (parameters[i].ParameterType is { IsByRefLike: true } t && t == Generic(typeof(Span<>), t))
            {
                // What the driver has written is the caller's.
                il.Emit(OpCodes.Ldloc, array);
                il.Emit(OpCodes.Ldc_I4, i);
                il.Emit(OpCodes.Ldelem_Ref);
                il.Emit(OpCodes.Ldarg, i + 1);
                il.Emit(OpCodes.Call, Span(nameof(ToSpan), t));
            }
        if (method.ReturnType != typeof(void))
        {
            il.Emit(OpCodes.Ldloc, result);
            il.Emit(OpCodes.Unbox_Any, method.ReturnType);
        }
        il.Emit(OpCodes.Ret);
        type.DefineMethodOverride(made, method);
    }

    /// <summary>Calls a method of a driver.</summary>
    public static Func<object, object?[], object?> Caller(MethodInfo method)
    {
        var caller = new DynamicMethod("call " + method.Name, typeof(object), [typeof(object), typeof(object[])], typeof(DriverMaker).Module, skipVisibility: true);
        var il = caller.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Castclass, method.DeclaringType!);
        var parameters = method.GetParameters();
        for (int i = 0; i < parameters.Length; i++)
        {
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldelem_Ref);
            var t = parameters[i].ParameterType;
            if (t.IsByRefLike)
                il.Emit(OpCodes.Call, Span(t == Generic(typeof(Span<>), t) ? nameof(AsSpan) : nameof(AsReadOnlySpan), t));
            else
                il.Emit(OpCodes.Unbox_Any, t);
        }
        il.Emit(OpCodes.Callvirt, method);
        if (method.ReturnType == typeof(void))
            il.Emit(OpCodes.Ldnull);
        else if (method.ReturnType.IsValueType)
            il.Emit(OpCodes.Box, method.ReturnType);
        il.Emit(OpCodes.Ret);
        return caller.CreateDelegate<Func<object, object?[], object?>>();
    }

    private static Type Generic(Type definition, Type span) => definition.MakeGenericType(span.GetGenericArguments());

    private static MethodInfo Span(string name, Type span)
        => typeof(DriverMaker).GetMethod(name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(span.GetGenericArguments());

    public static object FromSpan<T>(Span<T> span) => span.ToArray();
    public static object FromReadOnlySpan<T>(ReadOnlySpan<T> span) => span.ToArray();
    public static void ToSpan<T>(object array, Span<T> span) => ((T[])array).CopyTo(span);
    public static Span<T> AsSpan<T>(object array) => (T[])array;
    public static ReadOnlySpan<T> AsReadOnlySpan<T>(object array) => (T[])array;
}
