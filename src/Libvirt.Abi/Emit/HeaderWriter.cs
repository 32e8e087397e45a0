using System.Text;
using Libvirt.Abi.Documentation;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Emit;

/// <summary>
/// Writes the public headers. Each header lists constants, types, callbacks, functions and function-like macros in this order,
/// by name, so that every declaration stands after what it uses.
/// </summary>
public sealed class HeaderWriter(ApiDescription api, Texts texts)
{
    private readonly StringBuilder text = new();

    /// <summary>The files include/libvirt/*.h.</summary>
    public IEnumerable<GeneratedFile> Write()
    {
        var known = texts.Headers.Select(h => $"libvirt/{h.Name}.h").ToHashSet();
        foreach (var header in api.Functions.Select(f => f.Header).Concat(api.Enums.Select(e => e.Header)).Distinct().Where(h => !known.Contains(h)))
            throw new InvalidDataException($"documentation/headers.json does not know {header}");
        foreach (var header in texts.Headers)
        {
            text.Clear();
            WriteHeader(header);
            yield return new GeneratedFile($"include/libvirt/{header.Name}.h", text.ToString());
        }
    }

    private void WriteHeader(PublicHeader header)
    {
        text.Append($"/*\n * {header.Name}.h: {header.Summary}\n *\n");
        CSyntax.Wrap(text, " * ", " * ", header.Description);
        text.Append("""
             *
             * Part of libvirt-aot, generated from abi/ by `./run abi emit`.
             * SPDX-License-Identifier: LGPL-2.1-or-later
             */


            """);
        if (header.Within.Count > 0)
        {
            text.Append("#if " + string.Join(" && ", header.Within.Select(w => $"!defined({w})")) + "\n");
            text.Append("# error \"include <libvirt/libvirt.h> instead of this file\"\n#endif\n\n");
        }
        text.Append($"#ifndef {header.Guard}\n#define {header.Guard}\n\n");
        WriteIncludes(header);
        if (header.Portability)
            WritePortability();
        if (header.Api.Length > 0)
        {
            text.Append("#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n");
            var name = $"libvirt/{header.Name}.h";
            WriteMacros(api.Macros.Where(m => m.Header == name && m.Kind != "function-like"));
            WriteTypes(name);
            WriteCallbacks(DeclarationOrder.Of(api.Callbacks.Where(c => c.Header == name)));
            WriteStructures(api.Structs.Where(s => s.Header == name));
            WriteFunctions(name);
            WriteMacros(api.Macros.Where(m => m.Header == name && m.Kind == "function-like"));
            text.Append("#ifdef __cplusplus\n}\n#endif\n\n");
        }
        text.Append($"#endif /* {header.Guard} */\n");
    }

    private void WriteIncludes(PublicHeader header)
    {
        foreach (var system in header.SystemIncludes)
            text.Append($"#include <{system}>\n");
        if (header.Umbrella is not null)
            text.Append($"#define {header.Umbrella}\n");
        foreach (var include in header.Includes)
            text.Append($"#include <libvirt/{include}.h>\n");
        if (header.Umbrella is not null)
            text.Append($"#undef {header.Umbrella}\n");
        if (header.SystemIncludes.Count + header.Includes.Count > 0)
            text.Append('\n');
    }

    private void WritePortability() => text.Append("""
        /* Marks what new programs should not use. A program may define it first to keep quiet. */
        #ifndef VIR_DEPRECATED
        # if defined(__GNUC__) && (__GNUC__ > 3 || (__GNUC__ == 3 && __GNUC_MINOR__ >= 1))
        #  define VIR_DEPRECATED __attribute__((__deprecated__))
        # else
        #  define VIR_DEPRECATED
        # endif
        #endif

        /* How variables of the library are declared. */
        #ifdef WIN32
        # ifdef LIBVIRT_STATIC
        #  define VIR_EXPORT_VAR extern
        # elif defined(IN_LIBVIRT)
        #  define VIR_EXPORT_VAR __declspec(dllexport) extern
        # else
        #  define VIR_EXPORT_VAR __declspec(dllimport) extern
        # endif
        #else
        # define VIR_EXPORT_VAR extern
        #endif

        /* The *_LAST constants of enumerations grow with each release: only programs that define VIR_ENUM_SENTINELS see them. */


        """);

    private void WriteMacros(IEnumerable<ApiMacro> macros)
    {
        foreach (var macro in macros)
        {
            var value = macro.Raw ?? (macro.Kind == "string" ? $"\"{macro.Value}\"" : macro.Value!.ToString());
            var parameters = macro.Parameters is null ? "" : $"({macro.Parameters.Replace(",", ", ", StringComparison.Ordinal)})";
            text.Append(CSyntax.Comment(macro.Name, [], [texts.Other(macro.Name), "Since: " + macro.Since]));
            text.Append($"#define {macro.Name}{parameters} {value}\n\n");
        }
    }

    private void WriteTypes(string header)
    {
        foreach (var opaque in api.Opaque.Where(o => o.Header == header))
        {
            text.Append(CSyntax.Comment(opaque.Name, [], [texts.Other(opaque.Name), "Since: " + opaque.Since]));
            text.Append($"typedef {opaque.CType} {opaque.Name};\n\n");
        }
        foreach (var structure in api.Structs.Where(s => s.Header == header))
        {
            text.Append(CSyntax.Comment(structure.Name, [], [texts.Other(structure.Name), "Since: " + structure.Since]));
            text.Append($"typedef {structure.CType} {structure.Name};\n\n");
        }
        foreach (var enumeration in DeclarationOrder.Of(api.Enums.Where(e => e.Header == header)))
            WriteEnum(enumeration);
        foreach (var typedef in api.Typedefs.Where(t => t.Header == header && t.Type != "enum"))
        {
            text.Append(CSyntax.Comment(typedef.Name, [], [texts.Other(typedef.Name), "Since: " + typedef.Since]));
            text.Append($"typedef {CSyntax.Declare(typedef.Type, typedef.Name)};\n\n");
        }
    }

    private void WriteEnum(ApiEnum enumeration)
    {
        var since = api.Typedefs.Single(t => t.Name == enumeration.Name).Since;
        text.Append(CSyntax.Comment(enumeration.Name, [], [texts.Other(enumeration.Name), "Since: " + since]));
        text.Append("typedef enum {\n");
        var constants = enumeration.Constants.Where(c => !c.Sentinel).OrderBy(c => c.Value).ThenBy(c => c.Name, StringComparer.Ordinal).ToList();
        for (var i = 0; i < constants.Count; i++)
            text.Append($"    {Constant(constants[i])}{(i + 1 < constants.Count ? "," : "")}{About(constants[i])}\n");
        // C89 knows no comma after the last constant: a sentinel brings its own.
        if (enumeration.Constants.Any(c => c.Sentinel))
        {
            text.Append("#ifdef VIR_ENUM_SENTINELS\n");
            foreach (var constant in enumeration.Constants.Where(c => c.Sentinel))
                text.Append($"    , {Constant(constant)}{About(constant)}\n");
            text.Append("#endif\n");
        }
        text.Append($"}} {enumeration.Name};\n\n");
    }

    private static string Constant(ApiConstant constant)
    {
        var value = constant switch
        {
            { SameAs: { } other } => other,
            { Bit: 31 } => "1U << 31",
            { Bit: { } bit } => $"1 << {bit}",
            _ => $"{constant.Value}",
        };
        return $"{constant.Name} = {value}";
    }

    private string About(ApiConstant constant)
    {
        var about = texts.Other(constant.Name).TrimEnd('.');
        return $" /* {about}{(about.Length > 0 ? " " : "")}(Since: {constant.Since}) */";
    }

    private void WriteCallbacks(IReadOnlyList<ApiCallback> callbacks)
    {
        foreach (var callback in callbacks)
        {
            WriteComment(callback.Name, callback.Parameters, callback.Returns, callback.Since);
            text.Append("typedef " + CSyntax.Prototype(CSyntax.Declare(callback.Returns, $"(*{callback.Name})"), callback.Parameters) + ";\n\n");
        }
    }

    private void WriteStructures(IEnumerable<ApiStruct> structures)
    {
        // Older names for a structure share its tag: the first typedef, in its own header, has the body.
        foreach (var structure in structures.Where(s => api.Structs.First(o => o.Tag == s.Tag && !IsRenamed(o.Tag, o.Name)) == s))
        {
            text.Append($"{structure.CType} {{\n");
            WriteFields(structure.Name, structure.Fields, "    ");
            text.Append("};\n\n");
        }
    }

    /// <summary>Whether a macro makes the typedef's own tag another name of <paramref name="tag"/>.</summary>
    private bool IsRenamed(string tag, string name) => api.Macros.Any(m => m.Kind == "other" && m.Name == "_" + name && m.Raw == tag);

    private void WriteFields(string owner, IReadOnlyList<ApiField> fields, string indent)
    {
        foreach (var field in fields)
        {
            var about = texts.Member(owner, field.Name) is { Length: > 0 } t ? $" /* {t} */" : "";
            if (field.Fields is not null)
            {
                text.Append($"{indent}union {{\n");
                WriteFields(owner, field.Fields, indent + "    ");
                text.Append($"{indent}}} {field.Name};{about}\n");
            }
            else
            {
                text.Append($"{indent}{CSyntax.Declare(field)}{(field.Deprecated ? " VIR_DEPRECATED" : "")};{about}\n");
            }
        }
    }

    private void WriteFunctions(string header)
    {
        foreach (var variable in api.Variables.Where(v => v.Header == header))
        {
            text.Append(CSyntax.Comment(variable.Name, [], [texts.Other(variable.Name), "Since: " + variable.Since]));
            text.Append($"VIR_EXPORT_VAR {CSyntax.Declare(variable.Type, variable.Name)};\n\n");
        }
        foreach (var function in api.Functions.Where(f => f.Header == header))
        {
            WriteComment(function.Name, function.Parameters, function.Returns, function.Since);
            text.Append(CSyntax.Prototype(CSyntax.Declare(function.Returns, function.Name), function.Parameters) + ";\n\n");
        }
    }

    private void WriteComment(string name, IReadOnlyList<ApiParameter> parameters, string returns, string since)
    {
        var result = texts.Returns(name, returns);
        text.Append(CSyntax.Comment(name, parameters.Select(p => (p.Name, texts.Parameter(name, p))),
            [texts.Function(name), result.Length > 0 ? $"Returns {result}." : "", "Since: " + since]));
    }
}
